/** The command line. Data goes to stdout; all of this goes to stderr, but for help. */
export const cli = {
  'cli.help': `Throughline {{version}}: diagrams that lay themselves out.

  throughline export INPUT... --to svg|png|json|outline [-o OUT]
              [--theme light|dark|print] [--size 1920x1080|fit] [--scale N] [--slides] [--force]
  throughline validate INPUT...
  throughline layout INPUT --json
  throughline new KIND [--from OUTLINE] [-o FILE] [--force]

INPUT is a .throughline file, an outline (plain text, two spaces a level), or a PNG or SVG that Throughline made:
the diagram rides inside. A hyphen stands for standard input.

  --to       what to make; without it the ending of OUT decides
  -o, --out  a file, or a folder for several inputs; without it the data goes to standard output
  --theme    light (as it is unless said otherwise), dark, or print
  --size     pixels of a picture, or fit: as large as the drawing is
  --scale    so many times larger
  --slides   several pictures, OUT-1.png, OUT-2.png: an overview, then one for each branch
  --from     an outline to begin with
  --force    overwrite what is there
  -h, --help, -V, --version

KIND is one of: {{kinds}}.
A command ends with 0 where all is well, 1 where validate found something to mend, 2 where something could not be read or
written, or the command was used wrongly. A reader who stops early, such as head, changes nothing of that.`,
  'cli.command-meant': "There is no command '{{typed}}'. Did you mean '{{meant}}'?",
  'cli.command-unknown': "There is no command '{{typed}}'. The commands are: {{known}}.",
  'cli.option-meant': "There is no option '{{typed}}' here. Did you mean '{{meant}}'?",
  'cli.option-unknown': "There is no option '{{typed}}' here. The options are: {{known}}.",
  'cli.format-meant': "There is no format '{{typed}}'. Did you mean '{{meant}}'?",
  'cli.format-unknown': "There is no format '{{typed}}'. The formats are: {{known}}.",
  'cli.theme-meant': "There is no theme '{{typed}}'. Did you mean '{{meant}}'?",
  'cli.theme-unknown': "There is no theme '{{typed}}'. The themes are: {{known}}.",
  'cli.kind-meant': "There is no kind '{{typed}}'. Did you mean '{{meant}}'?",
  'cli.kind-unknown': "There is no kind '{{typed}}'. The kinds are: {{known}}.",
  'cli.size-meant': "There is no size '{{typed}}'. Did you mean '{{meant}}'?",
  'cli.size-unknown': "There is no size '{{typed}}'. A size is two numbers of pixels such as 1920x1080, or: {{known}}.",
  'cli.size': "'{{typed}}' is no size. A size is two numbers of pixels such as 1920x1080, or the word fit.",
  'cli.scale': "'{{typed}}' is no scale. A scale is a number above zero and below a million, such as 2 or 0.5.",
  'cli.needs-value': "The option '{{option}}' needs a value after it.",
  'cli.no-value': "The option '{{option}}' takes no value.",
  'cli.needs-input': 'Say which file to read, or a hyphen for standard input.',
  'cli.absent': 'There is no such file. Look whether the name and the folder are right.',
  'cli.one-input': 'Say one file to read, or a hyphen for standard input.',
  'cli.needs-format': 'Say what to make with --to: {{known}}.',
  'cli.needs-kind': 'Say one kind of diagram: {{known}}.',
  'cli.needs-folder': 'Several files need a folder to go to: name it with -o.',
  'cli.needs-name': 'Several slides need a name to be numbered: name it with -o.',
  'cli.no-slides': 'This diagram has too few branches to be cut into slides. Leave --slides away. Nothing was written.',
  'cli.no-folder': 'This is a file, and several files need a folder to go to. Nothing was written.',
  'cli.same-name':
    'Two of the files would go to this one place. Nothing was written; export them into different folders.',
  'cli.exists': 'This is there already and was left as it is. Choose another name, or overwrite it with --force.',
  'cli.appeared':
    'Another program has put this here meanwhile, and it was left as it is. Choose another name, or overwrite it with --force.',
  'cli.slides-written_one': 'One slide was written, and the others were not.',
  'cli.slides-written_other': '{{count}} slides were written, and the others were not.',
  'cli.no-terminal': 'A picture cannot be shown in a terminal. Name a file for it with -o.',
  'cli.only-pictures': "'{{option}}' is for pictures: use it with --to svg or --to png.",
  'cli.too-large':
    'A picture of {{width}} x {{height}} pixels is more than programs can show. {{longest}} a side and {{most}} million in all are possible: choose a smaller size or scale.',
  'cli.too-small':
    'A picture of less than {{shortest}} pixels a side shows nothing that can be read. Choose a larger size or scale.',
  'cli.cannot-draw':
    "This version does not know diagrams of the kind '{{kind}}' and cannot draw one. The file is as it was.",
  'cli.other-kind': "This outline says that it is of the kind '{{kind}}', not '{{wanted}}'. Nothing was written.",
  'cli.first-only_one': "This is the first diagram, '{{title}}'. There is one more in the workbook; --to json has all.",
  'cli.first-only_other':
    "This is the first diagram, '{{title}}'. There are {{count}} more in the workbook; --to json has all.",
  'cli.shown-only_one':
    "This is the diagram that the picture shows, '{{title}}'. There is one more in the workbook; --to json has all.",
  'cli.shown-only_other':
    "This is the diagram that the picture shows, '{{title}}'. There are {{count}} more in the workbook; --to json has all.",
  'cli.letters':
    "The font that comes with Throughline lacks some of the letters ({{signs}}), or needs a browser to shape them. This computer's fonts are used where they have them: look whether all words are there and stand free.",
  'cli.left': 'This line found no place, or is too long and stands whole in a note: {{line}}',
  'cli.sound': 'Sound. Elements: {{elements}}, diagrams: {{diagrams}}.',
  'cli.mended_one': 'One thing is mended when it is opened. The file itself was not changed.',
  'cli.mended_other': '{{count}} things are mended when it is opened. The file itself was not changed.',
  'cli.output-full':
    'There is no room left where the output was to go, so it is not whole. Free some space, or write it somewhere else.',
  'cli.output-failed': 'The output could not be written, so it is not whole ({{code}}). Write it somewhere else.',
  'cli.bug':
    'Something went wrong inside Throughline, which is not your doing: {{reason}}. No file was changed by what was under way.',
};
