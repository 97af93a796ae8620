/** A small keyed store in the browser; memory stands in where IndexedDB is refused (private windows). */

export interface Store<T extends { key: string }> {
  get(key: string): Promise<T | undefined>;
  put(value: T): Promise<void>;
  delete(key: string): Promise<void>;
  list(): Promise<T[]>;
}

export class MemoryStore<T extends { key: string }> implements Store<T> {
  private values = new Map<string, T>();

  async get(key: string): Promise<T | undefined> {
    return this.values.get(key);
  }

  async put(value: T): Promise<void> {
    this.values.set(value.key, value);
  }

  async delete(key: string): Promise<void> {
    this.values.delete(key);
  }

  async list(): Promise<T[]> {
    return [...this.values.values()];
  }
}

const VERSION = 1;
const STORES = ["outbox", "drafts"] as const;
export type StoreName = (typeof STORES)[number];

function open(factory: IDBFactory, database: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(database, VERSION);
    request.onupgradeneeded = () => {
      for (const name of STORES) request.result.createObjectStore(name, { keyPath: "key" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB refused to open"));
  });
}

export class IndexedDbStore<T extends { key: string }> implements Store<T> {
  private opened: Promise<IDBDatabase> | null = null;

  constructor(
    private readonly name: StoreName,
    private readonly factory: IDBFactory = indexedDB,
    private readonly database = "goldsmith",
  ) {}

  get(key: string): Promise<T | undefined> {
    return this.run("readonly", (store) => store.get(key) as IDBRequest<T | undefined>);
  }

  async put(value: T): Promise<void> {
    await this.run("readwrite", (store) => store.put(value));
  }

  async delete(key: string): Promise<void> {
    await this.run("readwrite", (store) => store.delete(key));
  }

  list(): Promise<T[]> {
    return this.run("readonly", (store) => store.getAll() as IDBRequest<T[]>);
  }

  private async run<R>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<R>): Promise<R> {
    this.opened ??= open(this.factory, this.database);
    const database = await this.opened;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(this.name, mode);
      const request = act(transaction.objectStore(this.name));
      // A page that is going away hears no answer: what it wrote last is kept all the same.
      transaction.commit();
      // Writes count once the transaction is complete, not when the request was taken.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error ?? new Error("IndexedDB refused"));
      transaction.onabort = () => reject(transaction.error ?? new Error("IndexedDB gave up"));
    });
  }
}

export function openStore<T extends { key: string }>(name: StoreName): Store<T> {
  return typeof indexedDB === "undefined" ? new MemoryStore<T>() : new IndexedDbStore<T>(name);
}
