import anshan from "../rules/profiles/anshan.json" with { type: "json" }
import national from "../rules/profiles/national.json" with { type: "json" }
import panzhihua from "../rules/profiles/panzhihua.json" with { type: "json" }
import shangluo from "../rules/profiles/shangluo.json" with { type: "json" }
import tonghua from "../rules/profiles/tonghua.json" with { type: "json" }
import wuhai from "../rules/profiles/wuhai.json" with { type: "json" }

/** The JSON files of `rules/profiles/`; a test compares this list with the folder. */
export const profileFiles: readonly unknown[] = [national, anshan, tonghua, panzhihua, wuhai, shangluo]
