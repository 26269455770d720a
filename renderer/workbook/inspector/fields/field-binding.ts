import { editField, type Saying, type Spot } from '../../../../shared/commands/edit-field';
import { namesIn } from '../../../../shared/kinds/field-values';
import type { Field, Kind } from '../../../../shared/kinds/kind';
import type { Json, JsonObject } from '../../../../shared/model/document';
import { useEditor } from '../../../editor/editor';

/** A record whose fields are shown: an element's, a diagram's, one in a list. */
export interface Said {
  kind: Kind;
  /** Where the record stands. */
  spot: Spot;
  record: JsonObject;
}

/** The place of a field in it, as the commands want it. */
export function sayingOf({ kind, spot }: Said, { at }: Field): Saying {
  const key = spot.of === 'diagram' ? 'command.settings' : 'command.said';
  return { kind, spot: { ...spot, path: [...spot.path, ...namesIn(at)] }, label: { key } };
}

/** Chosen or ticked: a step of its own. */
export function useChoose(said: Said, field: Field) {
  const { store } = useEditor();
  return (value: Json | undefined) => store.getState().perform(editField(sayingOf(said, field), value));
}
