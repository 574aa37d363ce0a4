/** A file for the user, where the browser puts what it downloads; opened files are never written to. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser may still be reading when click() returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
