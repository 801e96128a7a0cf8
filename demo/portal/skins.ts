import type { Age, Skin } from "./age.ts"
import { tableSkin } from "./tables/skin.ts"
import { todaySkin } from "./today/skin.ts"

export const skins: Readonly<Record<Age, Skin>> = {
  classic: tableSkin("classic"),
  "2008": tableSkin("2008"),
  today: todaySkin,
}
