import { parseSync } from "@swc/core";
import { NotFaked } from "./errors";

/**
 * HtmlService takes "//" and "/*" inside a template literal of a page's script for the beginning of a comment and cuts
 * the code there: reported in https://github.com/enuchi/React-Google-Apps-Script/issues/157, no page of Google says so.
 * Gives the pieces of literals that would be cut.
 */
export function cutLiterals(html: string): readonly string[] {
  let found = known.get(html);
  if (!found) {
    found = templateLiterals(html).filter((raw) => /\/[/*]/.test(raw));
    known.set(html, found);
  }
  return found;
}

/** Pieces of all template literals of a page's scripts. */
export function templateLiterals(html: string): readonly string[] {
  return scriptsIn(html).flatMap(literalsIn);
}

/** A page that Google would break is not shown. */
export function checkLiterals(html: string): void {
  const [first] = cutLiterals(html);
  if (first !== undefined)
    throw new NotFaked(`Google would cut the page's script in a template literal: ${first.slice(0, 120)}`);
}

const known = new Map<string, readonly string[]>();

function scriptsIn(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)].flatMap(([, attributes = "", code = ""]) =>
    /type\s*=\s*"?(application|text\/plain)/i.test(attributes) || !code.includes("`") ? [] : [code],
  );
}

function literalsIn(code: string): string[] {
  const raws: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { type, raw } = node as { type?: unknown; raw?: unknown };
    if (type === "TemplateElement" && typeof raw === "string") raws.push(raw);
    for (const value of Object.values(node)) visit(value);
  };
  visit(parseSync(code, { syntax: "ecmascript", target: "es2022" }));
  return raws;
}
