import type { MissingOf } from "../../shared/report/reminder";
import type { FindingRow } from "./finding-rows";

export { fileName, missingByDepartment, reminderText } from "../../shared/report/reminder";

/** What one department has not filled in. */
export type MissingGroup = MissingOf<FindingRow>;
