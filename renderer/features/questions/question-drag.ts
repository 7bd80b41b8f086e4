import type { DragEvent, KeyboardEvent, PointerEvent } from 'react';
import { moveQuestion, placeQuestion } from '../../data/questions.ts';
import { carryByFinger } from './question-carry.ts';

/** What a dragged question is carried as; nothing outside of the application knows it. */
const type = 'application/x-panel-papers-question';

/** Lets a question be dragged, by mouse or by a finger that rests on it first. */
export function dragOf(id: string) {
  return {
    draggable: true,
    onPointerDown: (event: PointerEvent<HTMLElement>) => carryByFinger(event, (data) => data.setData(type, id)),
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(type, id);
      event.dataTransfer.effectAllowed = 'move';
    },
  };
}

/** Lets a question be dropped, and shows where; `take` gets the one that was. */
export function dropOf(take: (id: string) => void) {
  const isOurs = (event: DragEvent) => event.dataTransfer.types.includes(type);
  const show = (event: DragEvent<HTMLElement>, over: boolean) =>
    event.currentTarget.toggleAttribute('data-drop-over', over);
  return {
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      event.stopPropagation();
      show(event, true);
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => show(event, false),
    onDrop: (event: DragEvent<HTMLElement>) => {
      const id = event.dataTransfer.getData(type);
      if (!id) return;
      event.preventDefault();
      event.stopPropagation();
      show(event, false);
      take(id);
    },
  };
}

/** Dropped on a question, another takes its place in the list that is shown. */
export function dropAt(id: string, shown: () => ReadonlySet<string>) {
  return dropOf((dropped) => void placeQuestion(dropped, id, new Set([...shown(), dropped])));
}

/** Alt with an arrow moves a question up or down the list that is shown. */
export function moveByKey(event: KeyboardEvent, id: string, shown: () => ReadonlySet<string>): void {
  const step = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
  if (!step || !event.altKey) return;
  event.preventDefault();
  void moveQuestion(id, step, shown());
}
