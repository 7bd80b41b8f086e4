import { letGoWord, lookForGarbage } from '../shared/util/garbage.ts';

/** Holds a lock by its own name, and says so once, for as long as the thread lives; see `renderer/pdf/threads.ts`. */
const holdLock =
  ';self.name.includes(" ")&&navigator.locks.request(self.name,()=>{self.postMessage(self.name);return new Promise(()=>{})});';

/** Has garbage looked for when it is asked to. */
const letGo = `;self.addEventListener("message",({data})=>{if(data==="${letGoWord}")(${lookForGarbage})()});`;

/** A worker's script that lets others know when its thread has ended, and gives memory back when asked. */
export function livingThread(script: string): string {
  return `${script}\n${holdLock}\n${letGo}\n`;
}
