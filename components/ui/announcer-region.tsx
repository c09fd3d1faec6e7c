/** The two silent places into which `announce` speaks. Once, at the root. */
export function AnnouncerRegion() {
  return (
    <>
      <div id="announcer-polite" role="status" aria-live="polite" className="sr-only" />
      <div id="announcer-assertive" role="alert" aria-live="assertive" className="sr-only" />
    </>
  );
}
