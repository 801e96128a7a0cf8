const sessionParameter = /([?&])(?:j|php|asp|asp\.net_)?sess(?:ion)?id\w*=[^&#]*/gi

/** The address as others should get it: no fragment, no session id in path or query. */
export function cleanUrl(address: string): string {
  return address
    .replace(/#.*$/, "")
    .replace(/;jsessionid=[^?/]*/i, "")
    .replace(sessionParameter, "$1")
    .replace(/&{2,}/g, "&")
    .replace("?&", "?")
    .replace(/[?&]$/, "")
}

/** Adds the usual campaign parameters so that the portal's statistics can tell networks apart. */
export function withCampaign(address: string, campaign: string, network: string): string {
  if (campaign === "") return address
  const separator = address.indexOf("?") < 0 ? "?" : "&"
  const source = encodeURIComponent(network)
  return `${address}${separator}utm_source=${source}&utm_medium=share&utm_campaign=${encodeURIComponent(campaign)}`
}
