import { letterKinds, type ServiceInfo } from "../../service/contract.ts"

/** For an existing back end: its boxes are the options of the plain form's `service`, its demands the `required`s. */
export function boxesOf(form: HTMLFormElement | null, box: string): readonly ServiceInfo[] {
  const kinds = letterKinds.filter((kind) => optionsOf(form, "kind").some(({ value }) => value === kind))
  const demands = (name: string) => form?.querySelector(`[name="${name}"][required]`) != null
  const asks = (name: string) => form?.querySelector(`[name="${name}"]`) != null
  const common = {
    description: "",
    group: "",
    kinds: kinds.length > 0 ? kinds : letterKinds,
    days: 0,
    requires: { name: demands("name"), phone: demands("phone") },
    offers: { email: asks("email"), address: asks("address") },
  }
  const boxes = optionsOf(form, "service").filter(({ value }) => value !== "")
  if (boxes.length === 0) return [{ ...common, service_code: box || "mailbox", service_name: "" }]
  return boxes.map(({ value, text }) => ({ ...common, service_code: value, service_name: text }))
}

function optionsOf(form: HTMLFormElement | null, name: string): { value: string; text: string }[] {
  const found: { value: string; text: string }[] = []
  form?.querySelectorAll<HTMLOptionElement>(`select[name="${name}"] option`).forEach((option) => {
    found.push({ value: option.value, text: option.text })
  })
  return found
}
