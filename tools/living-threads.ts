/** Holds a lock by its own name, and says so once, for as long as the thread lives; see `renderer/pdf/threads.ts`. */
const holdLock =
  ';self.name.includes(" ")&&navigator.locks.request(self.name,()=>{self.postMessage(self.name);return new Promise(()=>{})});';

/** A worker's script that lets others know when its thread has ended. */
export function tellEnd(script: string): string {
  return `${script}\n${holdLock}\n`;
}
