import { formatShare, type Rounding } from "../../shared/evaluate/rounding";

/** "93.9%": a share of a report, which is rounded already, with the digits of the settings. */
export function shareText(share: number, rounding: Rounding): string {
  return formatShare(share, { ...rounding, mode: "half-up" });
}
