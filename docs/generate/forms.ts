import { FORMS } from "../../shared/forms";
import { inTable } from "./pages";

/** The layout families, each with the example sheets it is tested on. */
export function formPage(): string {
  const families = FORMS.map(
    ({ form, examples }) => `## ${form.id}

**${form.title.ja}** (${form.title.en})

${examples
  .map(
    (example) => `${example.note.en}

${grid(example.sheet)}`,
  )
  .join("\n\n")}
`,
  );
  return `# Layout families

Made by \`npm run gen\` from shared/forms/. Sheets are recognised by labels and geometry, never by fixed addresses; the examples are tests as well.

${families.join("\n")}`;
}

function grid(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => String.fromCharCode(65 + index));
  const line = (cells: readonly string[]) => `| ${cells.map(inTable).join(" | ")} |`;
  const padded = rows.map((row) => columns.map((_, index) => row[index] ?? ""));
  return [line(columns), line(columns.map(() => "---")), ...padded.map(line)].join("\n");
}
