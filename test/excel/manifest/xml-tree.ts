/** An element as the checks of the manifest look at it. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Reads XML strictly; throws where it is not well-formed. Of its own: the checks trust nothing of the product. */
export function parseXml(xml: string): Node {
  const open: { name: string; attributes: Record<string, string>; children: Node[]; text: string }[] = [];
  let root: Node | null = null;
  const token = /<\?xml[^?]*\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  for (let at = 0; at < xml.length; at = token.lastIndex) {
    token.lastIndex = at;
    const match = token.exec(xml);
    if (!match) throw new Error(`Not well-formed at ${at}: ${xml.slice(at, at + 40)}`);
    const [, closing, name, attributes, selfClosing, text] = match;
    if (text !== undefined) {
      if (open.length > 0) open[open.length - 1]!.text += decoded(text);
      else if (text.trim() !== "") throw new Error("Text outside the root");
    } else if (name !== undefined) {
      if (!closing) open.push({ name, attributes: attributesOf(attributes ?? ""), children: [], text: "" });
      if (closing || selfClosing) {
        const done = open.pop();
        if (!done || done.name !== name) throw new Error(`</${name}> closes ${done?.name ?? "nothing"}`);
        if (open.length > 0) open[open.length - 1]!.children.push(done);
        else if (root) throw new Error("Two roots");
        else root = done;
      }
    }
  }
  if (!root || open.length > 0) throw new Error(`Not closed: ${open.map(({ name }) => name).join(", ")}`);
  return root;
}

function attributesOf(written: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, value] of written.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name! in found) throw new Error(`Attribute ${name} twice`);
    found[name!] = decoded(value!);
  }
  return found;
}

function decoded(text: string): string {
  return text.replace(/&(\w*);?/g, (all, name) => {
    const character = ENTITIES[name];
    if (character === undefined || !all.endsWith(";")) throw new Error(`Not an entity: ${all}`);
    return character;
  });
}

/** The element and all below it. */
export function allOf(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(allOf)];
}

/** Elements of a name below the node. */
export function named(node: Node, name: string): readonly Node[] {
  return allOf(node).filter((candidate) => candidate.name === name);
}
