import type { DragEvent, KeyboardEvent } from 'react';
import type { Question } from '../../../shared/model/questions.ts';
import { moveQuestion, placeQuestion } from '../../data/questions.ts';

/** What a dragged question is carried as; nothing outside of the application knows it. */
const type = 'application/x-panel-papers-question';

/** Lets a question be dragged. */
export function dragOf(id: string) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(type, id);
      event.dataTransfer.effectAllowed = 'move';
    },
  };
}

/** Lets a question be dropped; `take` gets the one that was. */
export function dropOf(take: (id: string) => void) {
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(type)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const id = event.dataTransfer.getData(type);
      if (!id) return;
      event.preventDefault();
      event.stopPropagation();
      take(id);
    },
  };
}

/** Dropped on a question, another of its meeting comes before it. */
export function dropBefore(question: Question) {
  return dropOf((id) => void placeQuestion(id, question.id));
}

/** Alt with an arrow moves a question up or down its meeting's list. */
export function moveByKey(event: KeyboardEvent, id: string): void {
  const step = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
  if (!step || !event.altKey) return;
  event.preventDefault();
  void moveQuestion(id, step);
}
