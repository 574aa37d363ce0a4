/** The sample workbooks, packed into the page when it is built; see scripts/offline-page.mjs. */
const SAMPLES_ID = "samples";

interface PackedSample {
  readonly name: string;
  /** Base64. */
  readonly content: string;
}

export function sampleFiles(): File[] {
  const text = document.getElementById(SAMPLES_ID)?.textContent ?? "[]";
  const samples = JSON.parse(text) as readonly PackedSample[];
  return samples.map(({ name, content }) => {
    const binary = atob(content);
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new File([bytes], name, { lastModified: 0 });
  });
}
