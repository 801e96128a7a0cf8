export function thirdPartyFiles(): Promise<{ readonly path: string; readonly text: string }[]>
