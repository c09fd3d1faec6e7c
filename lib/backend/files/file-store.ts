/** Where the bytes of attachments are kept. What they are called and who may see them is the database's business. */
export interface FileStore {
  /** Keeps all bytes or nothing; whoever reads the key later gets exactly these. A key is written once. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes as they come; null when there are none under this key. */
  open(key: string): Promise<StoredFile | null>;
  /** Nothing happens when the key is not there. */
  remove(key: string): Promise<void>;
}

export interface StoredFile {
  readonly size: number;
  readonly body: ReadableStream<Uint8Array>;
}

/** Keys are made by the server: nothing that a person writes ever becomes a path. */
const KEY = /^[0-9a-f-]{36}$/;

export function checkKey(key: string): void {
  if (!KEY.test(key)) throw new Error('the key of a stored file is a UUID');
}
