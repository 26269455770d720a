/**
 * Files: why one could not be read, and what was mended in one that could. Each says what happened, what was kept, and what
 * to do where there is something to do.
 */
export const file = {
  'file.empty': 'There is nothing in this file. If it should hold a workbook, look for an older copy of it.',
  'file.too-large':
    'This file is larger than {{most}} MB, which no workbook is. It was not opened, and nothing in it was changed.',
  'file.not-text':
    'This file holds no text that can be read. It was not opened, and nothing in it was changed. An outline must be saved as UTF-8 text.',
  'file.too-deep':
    'This file has brackets within brackets, more than {{most}} deep, which no workbook has. It was not opened, and nothing in it was changed.',
  'file.truncated':
    'This file ends in the middle: the last part of it was never written, or got lost on the way. It was left as it is. Look for an older copy of it, or ask for it again.',
  'file.not-json': 'This file is not written as a workbook is. It was left as it is. Look for an older copy of it.',
  'file.not-json-line':
    'This file is not written as a workbook is, first in line {{line}}. It was left as it is. Mend that line if it was changed by hand, or look for an older copy.',
  'file.not-ours': 'This file was made by another program, so there is no workbook in it. It was left as it is.',
  'file.future':
    'This workbook was made with Throughline {{version}}, and this version cannot show any of it. It was left as it is. Get a newer Throughline to open it.',
  'file.too-many':
    'There are more than {{most}} entries in this file, which no workbook has. It was not opened, and nothing in it was changed.',
  'file.too-many-values':
    'This file has {{values}} details, and so few entries have {{most}} at most. It was not opened, and nothing in it was changed.',
  'file.no-document':
    'There is no diagram inside this picture. Only picture files that Throughline saved with the diagram in them open as one; a picture that was copied has left it behind. Nothing was changed.',

  'file.time':
    'Reading this file took longer than {{most}} seconds, so it was stopped. It was not opened, and nothing in it was changed.',

  'outline.kind':
    "This outline says that it is of the kind '{{kind}}', which this version does not know. It knows: {{known}}. Nothing was changed.",
  'outline.characters':
    'This outline has {{count}} characters, and {{most}} can be read. It was not opened, and nothing in it was changed.',
  'outline.rows':
    'This outline has {{count}} rows of text, and {{most}} can be read. It was not opened, and nothing in it was changed. Open it as several files.',
  'outline.cells':
    'This table has {{count}} cells, and {{most}} can be read at a time. It was not opened, and nothing in it was changed. Open it as several files, or leave out columns.',
  'outline.lines':
    'This would become {{count}} lines, and a workbook can hold {{most}}. It was not opened, and nothing in it was changed. Open it as several files.',
  'outline.too-deep':
    'This diagram goes so deep that an outline of it would not fit into a file. The workbook is as it was.',
  'outline.unknown':
    "This version does not know diagrams of the kind '{{kind}}' and cannot write an outline of one. The workbook is as it was.",

  'file.newer':
    'This workbook was made with Throughline {{version}}. What this version knows of it can be looked at, but not changed; the file is left as it is.',
  'file.newer-copy':
    'This workbook was made with a newer version of Throughline, and a copy made here would lack what this version does not know. Nothing was written. Pass on the file that it came in, or update Throughline.',
  'file.version': 'The version could not be read. The workbook was read as one of today.',
  'file.key': "A field with the name '{{key}}' was left out, since no workbook has one. All else was kept.",
  'file.number': 'A number was too large to be one and was left out. All else was kept.',
  'file.table': 'This list is missing, so nothing could be read from it. All else was kept.',
  'file.record': 'This entry could not be read and was left out. All others were kept.',
  'file.id': 'An id was missing or not one that can be used. It was given a new one; nothing else changed.',
  'file.id-twice': 'Two entries had the same id. Both were kept, and the later one has a new id.',
  'file.field': 'This detail could not be read and was left out. All else of the entry was kept.',
  'file.private': 'It was not clear whether this note is private. It is now; open it to change that.',
  'file.text-missing': 'The words could not be read. The entry was kept without them: add the words again.',
  'file.text-spelled': 'There was a number in the place of words. It was kept as words.',
  'file.text-cleaned': 'Signs that cannot be seen were taken out of the words. The words were kept.',
  'file.text-cut':
    'This was longer than {{most}} characters. Its beginning was kept, and the rest is only in the file.',
  'file.tags': 'Some of the tags could not be read or were too long or too many. All others were kept.',
  'file.order': 'The place among its neighbours could not be read. It now stands after the one before it in the file.',
  'file.kind-missing':
    'The file does not say what kind of diagram this is. It was kept as the kind that is there: look whether that is right.',
  'file.kind':
    "This version does not know diagrams of the kind '{{kind}}'. The diagram is kept as it is, but cannot be shown.",
  'file.diagram': 'The diagram that this belongs to is not in the file. It was kept and stands in the first diagram.',
  'file.diagram-made': 'There was no diagram in the file. An empty one was made.',
  'file.root-made':
    'What stands above all others was missing, and an empty one was made. Everything below was kept: add the words at the top again.',
  'file.root': 'What stands above all others was found further down. It stands at the top again.',
  'file.second-root': 'There can be only one at the top. This one was kept and stands below it now.',
  'file.parent':
    'What this stood under is not there. It was kept and now stands under the top: move it to where it belongs.',
  'file.circle':
    'These stood under one another in a circle. All were kept, and this one now stands under the top: move it to where it belongs.',
  'file.type': 'This was of a type that cannot stand here. It was kept and became what fits in its place.',
  'file.place': 'Nothing can stand where this stood, so it was left out. What stood under it was kept.',
  'file.value': 'This detail was nothing that it can be. It was given a new one; all else was kept.',
  'file.link-itself': 'This link led to where it began and was left out. What it began at was kept.',
  'file.link-twice':
    'This said once more what a link or a place said already, and was left out. The first one was kept.',
  'file.link-place':
    'This link joined what its kind of diagram does not let it join, and was left out. What it joined was kept.',
  'file.link': 'This link had lost one of its ends and was left out. What it joined was kept.',
  'file.more_one': 'One more thing was mended, and is not listed here.',
  'file.more_other': '{{count}} more things were mended, and are not listed here.',
};
