/** One message or comment of a `text/event-stream`. */
export type StreamPart =
  | { readonly kind: 'data'; readonly text: string }
  /** A line that begins with a colon: a heartbeat, or the close code that HTTP has no other place for. */
  | { readonly kind: 'comment'; readonly text: string };

/** Cuts the text of an event stream into its parts, whatever the chunks in which it arrives. */
export class EventStreamReader {
  private rest = '';
  private data: string[] = [];

  push(chunk: string): StreamPart[] {
    const lines = (this.rest + chunk).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.readLine(line));
  }

  private readLine(line: string): StreamPart[] {
    if (line === '') return this.endMessage();
    if (line.startsWith(':')) return [{ kind: 'comment', text: line.slice(1).trim() }];
    if (line.startsWith('data:')) this.data.push(line.slice('data:'.length).replace(/^ /, ''));
    return [];
  }

  private endMessage(): StreamPart[] {
    if (this.data.length === 0) return [];
    const text = this.data.join('\n');
    this.data = [];
    return [{ kind: 'data', text }];
  }
}
