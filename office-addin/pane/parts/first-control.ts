/** Under the header: where the keyboard goes on when what had the focus is gone. */
export function firstControl(): HTMLElement | null {
  return document.querySelector<HTMLElement>(".main button, .main select");
}
