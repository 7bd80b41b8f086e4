import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../gateway/atomic-write.ts';
import type { BrowserWindow, Rectangle } from './electron-module.ts';

const rememberedSchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }),
  maximised: z.boolean(),
});

/** Where and how large the window opens. */
export interface WindowPlace {
  /** Without x and y it is centred. */
  bounds: { width: number; height: number; x?: number; y?: number };
  maximised: boolean;
}

/** Smallest window, in device-independent pixels. */
export const smallestWindow = { width: 480, height: 400 };

const usual = { width: 1280, height: 860 };

/** The part of the title bar that must be on a display for the window to be reached. */
const grip = { width: 160, height: 40 };

/** The remembered place of the window, or the usual one when it would not be within reach on today's displays. */
export function placeWindow(dataFolder: string, workAreas: Rectangle[]): WindowPlace {
  const remembered = read(dataFolder);
  const area = remembered && workAreas.find((one) => canBeReached(remembered.bounds, one));
  if (!remembered || !area) return { bounds: usual, maximised: remembered?.maximised ?? false };
  const { x, y, width, height } = remembered.bounds;
  return {
    bounds: {
      x,
      y,
      width: Math.min(Math.max(width, smallestWindow.width), area.width),
      height: Math.min(Math.max(height, smallestWindow.height), area.height),
    },
    maximised: remembered.maximised,
  };
}

function canBeReached(bounds: Rectangle, area: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return across >= grip.width && bounds.y >= area.y - grip.height / 2 && bounds.y + grip.height <= area.y + area.height;
}

function read(dataFolder: string): z.infer<typeof rememberedSchema> | null {
  try {
    return rememberedSchema.parse(JSON.parse(readFileSync(fileOf(dataFolder), 'utf8')));
  } catch {
    return null;
  }
}

/** Writes down where a window is when it closes. */
export async function rememberWindow(dataFolder: string, window: BrowserWindow): Promise<void> {
  const place = { bounds: window.getNormalBounds(), maximised: window.isMaximized() };
  // A place that cannot be remembered is no reason to bother anybody.
  await writeAtomically(fileOf(dataFolder), JSON.stringify(place)).catch(() => undefined);
}

function fileOf(dataFolder: string): string {
  return join(dataFolder, 'window.json');
}
