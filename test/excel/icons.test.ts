import { createHash } from "node:crypto";
import { iconPictures } from "../../office-addin/product";

const pictures = iconPictures();
const nameOf = (file: string) => file.replace(/^icons\/|-\d+\.png$|\.png$/g, "");

/** Share of the field that is painted, weighed by opacity. */
function painted({ pixels }: { readonly pixels: Uint8Array }): number {
  let sum = 0;
  for (let at = 3; at < pixels.length; at += 4) sum += pixels[at]!;
  return sum / 255 / (pixels.length / 4);
}

test("every picture has its pixels, and is neither empty nor a full square", () => {
  expect(pictures.length).toBe(60);
  for (const picture of pictures) {
    expect([picture.file, picture.pixels.length]).toEqual([picture.file, picture.size ** 2 * 4]);
    expect([picture.file, painted(picture) > 0.12, painted(picture) < 0.99]).toEqual([picture.file, true, true]);
  }
});

test("each button has a sign of its own at every size", () => {
  for (const size of [16, 20, 24, 32, 40, 48, 64, 80]) {
    const ofSize = pictures.filter((picture) => picture.size === size && picture.file.startsWith("icons/"));
    expect(ofSize.map(({ file }) => nameOf(file)).sort()).toEqual(
      ["check", "checkAll", "clear", "missing", "results", "settings", "tenken"].sort(),
    );
    const sums = ofSize.map(({ pixels }) => createHash("sha256").update(pixels).digest("hex"));
    expect(new Set(sums).size).toBe(ofSize.length);
  }
});

test("the same drawing gives the same pixels", () => {
  expect(iconPictures().map(({ pixels }) => [...pixels.subarray(0, 400)])).toEqual(
    pictures.map(({ pixels }) => [...pixels.subarray(0, 400)]),
  );
});

test("the outline is white on nothing, as the unified manifest asks", () => {
  const { pixels } = pictures.find(({ file }) => file === "outline.png")!;
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] !== 0) expect([...pixels.subarray(at, at + 3)]).toEqual([255, 255, 255]);
  }
});

test("straight edges are sharp at 16 and 32 pixels: the rim of the sheet has no half-painted column", () => {
  for (const size of [16, 32]) {
    const { pixels } = pictures.find(({ file }) => file === `icons/results-${size}.png`)!;
    const middle = Math.floor(size / 2) * size * 4;
    const opacities = Array.from({ length: size }, (_, column) => pixels[middle + column * 4 + 3]!);
    expect(new Set(opacities)).toEqual(new Set([0, 255]));
  }
});
