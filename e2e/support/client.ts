import { randomUUID } from 'node:crypto';

/** What the web app answered, whatever it was. */
export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** An event as docs/protocol.md section 3 gives it. */
export interface WireEvent {
  kind: 'event';
  stream: string;
  epoch: string;
  seq: number;
  id: string;
  name: string;
  version: number;
  at: string;
  actorId: string | null;
  commandId: string | null;
  data: Record<string, unknown>;
}

/** Reply to a write (W7). */
export interface WriteReply {
  result: Record<string, Record<string, unknown> & { id: string }>;
  events: WireEvent[];
}

/** Reply to a snapshot (S2). */
export interface Snapshot<Data = Record<string, unknown>> {
  stream: string;
  epoch: string;
  seq: number;
  grant: string;
  grantExpiresAt: string;
  data: Data;
}

/** One of the grants of L3. */
export interface Grant {
  stream: string;
  grant: string;
  epoch: string;
  head: number;
}

interface RequestOptions {
  body?: unknown;
  /** The `Idempotency-Key`; made anew for each write unless given. */
  key?: string;
  headers?: Record<string, string>;
}

const READING = new Set(['GET', 'HEAD']);

/** An answer that a test did not expect. */
export class UnexpectedAnswer extends Error {
  readonly answer: Answer;

  constructor(what: string, answer: Answer) {
    super(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
    this.answer = answer;
  }
}

/** A program outside of the project that talks to Baton by docs/protocol.md alone: cookies or an API token, HTTP, JSON. */
export class Client {
  readonly #cookies = new Map<string, string>();
  readonly #token: string | undefined;
  /** Where the web app is, without a slash at the end. */
  readonly origin: string;
  userId = '';
  email = '';
  password = '';

  constructor(origin: string, token?: string) {
    this.origin = origin;
    this.#token = token;
  }

  /** Signs in as next-auth wants it: first its token against forged forms, then the credentials. */
  static async signIn(origin: string, email: string, password: string): Promise<Client> {
    const client = new Client(origin);
    const answer = await client.trySignIn(email, password);
    if (!client.isSignedIn) throw new UnexpectedAnswer(`signing in as ${email}`, answer);
    const session = await client.request('GET', '/api/auth/session');
    client.userId = (session.body as { user: { id: string } }).user.id;
    Object.assign(client, { email, password });
    return client;
  }

  /** Somebody whose session was begun elsewhere, by its cookie. */
  static withSession(origin: string, userId: string, cookie: { name: string; value: string }): Client {
    const client = new Client(origin);
    client.#cookies.set(cookie.name, cookie.value);
    client.userId = userId;
    return client;
  }

  /** Makes an account and signs in to it. */
  static async signUp(origin: string, name: string): Promise<Client> {
    const email = `${name.toLowerCase()}-${randomUUID()}@example.test`;
    const password = `password of ${name}`;
    await new Client(origin).write('POST', '/api/users', { name, email, password });
    return await Client.signIn(origin, email, password);
  }

  async trySignIn(email: string, password: string): Promise<Answer> {
    const csrf = (await this.request('GET', '/api/auth/csrf')).body as { csrfToken: string };
    const form = new URLSearchParams({ csrfToken: csrf.csrfToken, email, password, json: 'true' });
    return await this.#send('POST', '/api/auth/callback/credentials', form.toString(), {
      'content-type': 'application/x-www-form-urlencoded',
      origin: this.origin,
    });
  }

  get isSignedIn(): boolean {
    return [...this.#cookies.keys()].some((name) => name.endsWith('next-auth.session-token'));
  }

  /** What a handshake carries (A2). */
  get credentials(): Record<string, string> {
    if (this.#token !== undefined) return { authorization: `Bearer ${this.#token}` };
    return { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }

  /** The same person at another instance of the web app. */
  at(origin: string): Client {
    const other = new Client(origin, this.#token);
    for (const [name, value] of this.#cookies) other.#cookies.set(name, value);
    other.userId = this.userId;
    return other;
  }

  /** Any request of the API; writes carry a key and the origin (W1, W2). */
  async request(method: string, path: string, { body, key, headers }: RequestOptions = {}): Promise<Answer> {
    const isWrite = !READING.has(method);
    return await this.#send(method, path, body === undefined ? undefined : JSON.stringify(body), {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(isWrite ? { 'idempotency-key': key ?? randomUUID(), origin: this.origin } : {}),
      ...headers,
    });
  }

  /** A write that has to succeed. */
  async write(method: string, path: string, body?: unknown, key?: string): Promise<WriteReply> {
    const answer = await this.request(method, path, { body: body ?? {}, ...(key === undefined ? {} : { key }) });
    if (answer.status >= 300) throw new UnexpectedAnswer(`${method} ${path}`, answer);
    return answer.body as WriteReply;
  }

  /** A read that has to succeed. */
  async read<Body>(path: string): Promise<Body> {
    const answer = await this.request('GET', path);
    if (answer.status !== 200) throw new UnexpectedAnswer(`GET ${path}`, answer);
    return answer.body as Body;
  }

  async snapshot<Data = Record<string, unknown>>(path: string): Promise<Snapshot<Data>> {
    return await this.read<Snapshot<Data>>(path);
  }

  /** The log itself (L1), page by page up to its head. */
  async events(stream: string, epoch: string, after = 0): Promise<WireEvent[]> {
    const found: WireEvent[] = [];
    for (;;) {
      const from = found.at(-1)?.seq ?? after;
      const query = new URLSearchParams({ after: String(from), epoch, limit: '500' });
      const page = await this.read<{ head: number; events: WireEvent[] }>(`/api/streams/${stream}/events?${query}`);
      found.push(...page.events);
      if (page.events.length === 0 || (found.at(-1)?.seq ?? after) >= page.head) return found;
    }
  }

  /** Fresh grants (L3). */
  async grants(streams: string[]): Promise<{ grants: Grant[]; refused: { stream: string; code: string }[] }> {
    const answer = await this.request('POST', '/api/realtime/grants', { body: { streams } });
    if (answer.status !== 200) throw new UnexpectedAnswer('POST /api/realtime/grants', answer);
    return answer.body as { grants: Grant[]; refused: { stream: string; code: string }[] };
  }

  async #send(
    method: string,
    path: string,
    body: string | undefined,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const response = await fetch(this.origin + path, {
      method,
      redirect: 'manual',
      headers: { ...this.credentials, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    this.#keepCookies(response.headers.getSetCookie());
    const text = await response.text();
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text !== '' ? JSON.parse(text) : text,
    };
  }

  #keepCookies(lines: string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';');
      const name = pair.slice(0, pair.indexOf('=')).trim();
      const value = pair.slice(pair.indexOf('=') + 1);
      const isGone = value === '' || attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
      if (isGone) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}
