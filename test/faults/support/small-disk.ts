import { execFileSync } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"

/** A real ext4 of our own that can be made to fail as a disk fails. */
export interface SmallDisk {
  readonly path: string
  /** What the kernel does after an I/O error of the journal: from now on everything is read-only. */
  breakDown(): void
  /** Checks the file system and mounts it again, as an administrator would. */
  repair(): void
  unmount(): void
}

export function mountSmallDisk(folder: string): SmallDisk {
  const image = join(folder, "disk.img")
  const path = join(folder, "disk")
  mkdirSync(path)
  writeFileSync(image, "")
  run("truncate", "-s", "96M", image)
  run("mkfs.ext4", "-q", "-F", image)
  const mount = () => run("mount", "-o", "loop,errors=remount-ro", image, path)
  mount()
  return {
    path,
    breakDown() {
      const device = basename(run("findmnt", "-no", "SOURCE", path).trim())
      writeFileSync(`/sys/fs/ext4/${device}/trigger_fs_error`, "drill")
    },
    repair() {
      run("umount", path)
      // 1: errors were corrected.
      run("sh", "-c", `fsck.ext4 -fy ${image} || [ $? -eq 1 ]`)
      mount()
    },
    unmount: () => run("umount", path),
  }
}

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: "utf8", stdio: "pipe" })
}
