/** Takes the papers out of ZIPs, messages and saved pages. It keeps nothing, and is ended when it takes too long. */
import { unpack } from '../import/unpack/unpack.ts';
import type { UnpackMethods } from './methods.ts';
import { answerCalls } from './rpc.ts';

answerCalls<UnpackMethods>(self, {
  unpack: ({ name, blob }) => unpack(name, blob),
});
