/** Id of the data block that holds the workers' script; see page.html. */
const SCRIPT_ID = "worker-script";

let address: string | null = null;

/** A new worker. Its script stands in the page itself: nothing is loaded. */
export function startWorker(): Worker {
  if (address === null) {
    const script = document.getElementById(SCRIPT_ID)?.textContent ?? "";
    address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  }
  return new Worker(address);
}
