export class GasProblem extends Error {}
export function scriptIdOf(root: string, edition: string): string;
export function checkLogin(home: string, environment: Readonly<Record<string, string | undefined>>): void;
export function claspCall(root: string, command: "push" | "open", edition: string, scriptId: string): string[];
