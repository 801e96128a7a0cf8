import { chinese } from "./pages/chinese.ts"
import { fields } from "./pages/fields.ts"
import { modelled } from "./pages/modelled.ts"
import { native } from "./pages/native.ts"
import { western } from "./pages/western.ts"
import type { SurfacePage } from "./surface.ts"

/** The rows of the table, in its order. */
export const surfaces: readonly SurfacePage[] = [...fields, ...native, ...chinese, ...western, ...modelled]
