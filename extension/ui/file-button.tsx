import { useRef } from "preact/hooks"

interface FileButtonProps {
  readonly label: string
  /** As in `<input accept>`. */
  readonly accept: string
  onFile(file: File): void
}

/** The browser's own file button speaks the browser's language and looks like nothing else here. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  const choose = () => {
    const file = input.current?.files?.[0]
    if (file !== undefined) onFile(file)
    // The same file may be chosen again after it was mended.
    if (input.current !== null) input.current.value = ""
  }
  return (
    <>
      <input ref={input} type="file" accept={accept} hidden onChange={choose} aria-label={label} />
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
    </>
  )
}
