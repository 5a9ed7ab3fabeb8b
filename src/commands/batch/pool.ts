import { Worker } from "node:worker_threads";

type Waiting<Result> = { resolve: (result: Result) => void; reject: (fault: unknown) => void };
type Thread<Result> = { worker: Worker; waiting: Waiting<Result>[] };

/** Megabytes for what a thread has just made: more only lets what is thrown away pile up, and makes nothing faster. */
const newThings = 8;

/**
 * Threads that share the work. Each runs the same file, gets `data`, and answers its tasks in the order in which they come.
 * Bundled into one file with the rest, a pool of thirty lines spares a package that wants a file of its own.
 */
export class Pool<Task, Result> {
  readonly #threads: Thread<Result>[];

  constructor(file: URL, jobs: number, data: unknown) {
    this.#threads = Array.from({ length: jobs }, () => this.#start(file, data));
  }

  #start(file: URL, data: unknown): Thread<Result> {
    const worker = new Worker(file, {
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: newThings },
    });
    const thread: Thread<Result> = { worker, waiting: [] };
    worker.on("message", (result: Result) => thread.waiting.shift()?.resolve(result));
    worker.on("error", (fault) => {
      for (const { reject } of thread.waiting.splice(0)) reject(fault);
    });
    return thread;
  }

  /** Gives a task to the thread with the least to do, and its result. Rejects when the thread breaks down. */
  run(task: Task): Promise<Result> {
    const [thread] = this.#threads.toSorted((one, other) => one.waiting.length - other.waiting.length);
    return new Promise((resolve, reject) => {
      thread?.waiting.push({ resolve, reject });
      thread?.worker.postMessage(task);
    });
  }

  /** Ends all threads, whatever they do. */
  async close() {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }
}
