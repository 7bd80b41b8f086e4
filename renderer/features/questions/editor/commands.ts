/** What the editor of a question does on keys and buttons. */
import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState, Plugin } from 'prosemirror-state';
import { runCommand } from '../../../commands.ts';
import { textSchema } from './document.ts';

const { nodes, marks } = textSchema;

/** The looks and lists there are buttons for. */
export type Format = 'strong' | 'emphasis' | 'bulletList' | 'orderedList';

const isMark = (format: Format): format is 'strong' | 'emphasis' => format === 'strong' || format === 'emphasis';

function listAround({ selection: { $from } }: EditorState): NodeType | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type } = $from.node(depth);
    if (type === nodes.bulletList || type === nodes.orderedList) return type;
  }
  return null;
}

/** Whether what is selected has a look, or stands in such a list. */
export function hasFormat(state: EditorState, format: Format): boolean {
  if (!isMark(format)) return listAround(state) === nodes[format];
  const { from, to, empty, $from } = state.selection;
  const mark = marks[format];
  if (empty) return mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, mark);
}

/** Gives what is selected a look, or makes a list of it; takes it away where it is there. */
export function toggled(format: Format): Command {
  if (isMark(format)) return toggleMark(marks[format]);
  const wrap = wrapInList(nodes[format]);
  return (state, dispatch) => {
    const around = listAround(state);
    if (around === nodes[format]) return liftListItem(nodes.listItem)(state, dispatch);
    if (!around) return wrap(state, dispatch);
    const { $from } = state.selection;
    const depth = [...Array($from.depth + 1).keys()].findLast((at) => $from.node(at).type === around) ?? 0;
    dispatch?.(state.tr.setNodeMarkup($from.before(depth), nodes[format]));
    return true;
  };
}

const newLine: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.lineBreak.create()).scrollIntoView());
  return true;
});

/** The step before is the editor's while it has one, and then the application's. */
const orElse =
  (own: Command, id: string): Command =>
  (state, dispatch) =>
    own(state, dispatch) || runCommand(id) || true;

/** The editor's plug-ins: its own undo, keys, and lists that begin with the signs one types. */
export function editorPlugins(): Plugin[] {
  return [
    history(),
    inputRules({
      rules: [
        wrappingInputRule(/^\s*[-•*]\s$/, nodes.bulletList),
        wrappingInputRule(
          /^(\d{1,3})[.)]\s$/,
          nodes.orderedList,
          ([, number]) => ({ start: Number(number) }),
          ([, number], before) => before.childCount + Number(before.attrs['start']) === Number(number),
        ),
      ],
    }),
    keymap({
      'Mod-z': orElse(undo, 'edit.undo'),
      'Mod-y': orElse(redo, 'edit.redo'),
      'Shift-Mod-z': orElse(redo, 'edit.redo'),
      'Mod-b': toggled('strong'),
      'Mod-i': toggled('emphasis'),
      'Mod-Shift-8': toggled('bulletList'),
      'Mod-Shift-7': toggled('orderedList'),
      Enter: splitListItem(nodes.listItem),
      'Shift-Enter': newLine,
      'Mod-]': sinkListItem(nodes.listItem),
      'Mod-[': liftListItem(nodes.listItem),
    }),
    keymap(baseKeymap),
  ];
}
