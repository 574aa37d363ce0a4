import { encodeXml } from "../../xlsx/xml";

/** An element of a manifest; text or elements inside, in the order given. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[] | string;
}

/** element("Label", { resid: "Group.Label" }) */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Element[] | string = [],
): Element {
  return { name, attributes, children };
}

/** The document with its declaration, two blanks a level, one element a line. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, "")}`;
}

function write({ name, attributes, children }: Element, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${encodeXml(value)}"`);
  const open = `${indent}<${name}${written.join("")}`;
  if (children.length === 0) return `${open}/>\n`;
  if (typeof children === "string") return `${open}>${encodeXml(children)}</${name}>\n`;
  return `${open}>\n${children.map((child) => write(child, `${indent}  `)).join("")}${indent}</${name}>\n`;
}
