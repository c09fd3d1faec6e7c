/** The board alone, no card open: its layout draws everything. */
export default function BoardRoute() {
  return null;
}
