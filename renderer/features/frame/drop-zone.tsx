import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { pasteKept } from '../../clipboard.ts';
import { filesOfTransfer } from '../../import/gather.ts';
import { importPapers } from '../imports/import-papers.ts';
import './drop-zone.css';

const carriesFiles = (event: DragEvent) => Boolean(event.dataTransfer?.types.includes('Files'));

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}

/** Lets papers be dropped or pasted anywhere in the window, and shows that while they are held over it. */
export function DropZone() {
  const [over, setOver] = useState(false);

  useEffect(() => {
    // Entering a part of the window leaves another, so they are counted.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      void filesOfTransfer(event.dataTransfer).then(importPapers);
    };
    const paste = (event: ClipboardEvent) => {
      pasteKept(event);
      // In a text field Ctrl+V is for text, even where files were copied.
      if (!event.clipboardData?.types.includes('Files') || isTyping(event.target)) return;
      event.preventDefault();
      void filesOfTransfer(event.clipboardData).then(importPapers);
    };
    window.addEventListener('paste', paste);
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', hover);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('paste', paste);
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', hover);
      window.removeEventListener('drop', drop);
    };
  }, []);

  if (!over) return null;
  return (
    <div className="drop-zone">
      <FileDown aria-hidden="true" />
      <p>Drop papers or colleagues’ questions to take them in</p>
    </div>
  );
}
