/**
 * A number as Excel writes it under General: at most 15 significant digits (so 0.1 + 0.2 is "0.3"), plain where
 * that is readable, otherwise "1.5E+21". A narrow column would show fewer digits; we keep those that Excel stores.
 */
export function formatGeneral(value: number): string {
  if (value === 0) return "0";
  const short = String(value);
  // Up to 15 digits JavaScript writes the same ones, much quicker.
  if (short.length <= 15 && !short.includes("e")) return short;
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size < 1e21 && size >= 1e-6) return String(rounded);
  const [mantissa, exponent] = rounded.toExponential().split("e") as [string, string];
  const power = Number(exponent);
  if (power < 0 && power >= -9) return plainSmall(mantissa, power);
  return `${mantissa}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

/** "1.5", -7 -> "0.00000015": JavaScript turns to exponents earlier than Excel. */
function plainSmall(mantissa: string, power: number): string {
  const sign = mantissa.startsWith("-") ? "-" : "";
  const digits = mantissa.replace(/[-.]/g, "");
  return `${sign}0.${"0".repeat(-power - 1)}${digits}`;
}
