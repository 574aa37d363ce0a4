export function SheetView() {
  return <div />;
}
