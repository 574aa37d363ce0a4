import type { Belief } from "./belief";
import { DRIVE } from "./drive";
import { LIMITS } from "./limits";
import { RUNS } from "./runs";
import { SPREADSHEETS } from "./spreadsheets";

export const BELIEFS: readonly Belief[] = [...LIMITS, ...RUNS, ...SPREADSHEETS, ...DRIVE];
