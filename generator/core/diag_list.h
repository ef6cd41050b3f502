/*
 * diag_list.h - every message, once: X(NAME, code, severity, nl, en, more_nl, more_en).
 *
 * The first letter is the stage: C configuration, M metadata, P parse, F filter,
 * L link, T template, E emit.  A code is never used again for something else.
 * The text is fixed; names and numbers follow it as the detail.  Included several
 * times with another X: no include guard.
 */

/* C: configuration, schema, command line. */
X(CONFIG_READ, "C001", DIAG_ERROR, "bestand niet te lezen", "cannot read file",
	"Het programma kan dit bestand niet openen. Controleer de naam en of u het mag lezen.",
	"The program cannot open this file. Check its name and whether you may read it.")

/* C2: the theme and the settings that steer a build. */
X(THEME_MISSING, "C200", DIAG_ERROR, "vormgeving niet gevonden", "theme not found",
	"De map van de vormgeving heeft een bestand theme.yaml. Controleer de naam bij --theme of "
        "in portfolio.yaml.",
	"A theme's folder holds a file theme.yaml. Check the name at --theme or in portfolio.yaml.")
X(THEME_KEY, "C201", DIAG_ERROR, "onbekend veld in theme.yaml", "unknown field in theme.yaml",
	"Bekend zijn 'extends' (de naam van een andere vormgeving), 'ids' (een lijst) en 'plain' (true "
	"of false).",
	"Known are 'extends' (the name of another theme), 'ids' (a list) and 'plain' (true or false).")
X(THEME_EXTENDS, "C202", DIAG_ERROR, "de vormgeving kan deze niet uitbreiden",
	"the theme cannot extend this one",
	"Noem bij 'extends' de naam van een map ernaast. Een kring van vormgevingen die elkaar "
        "uitbreiden kan niet.",
	"Name at 'extends' a folder beside it. Themes that extend each other in a circle cannot "
        "be.")
X(THEME_PLAIN, "C220", DIAG_ERROR, "'plain' is true of false", "'plain' is true or false",
	"Een vormgeving met plain: true heeft geen beeld en geen scripts.",
	"A theme with plain: true has no pictures and no scripts.")
X(MENU_ITEM, "C203", DIAG_ERROR, "onbekende plaats in het menu", "unknown place in the menu",
	"Een regel van het menu is de naam van een collectie met een overzicht, de naam van een "
        "losse pagina, of register.",
	"A line of the menu is the name of a collection with an index page, the name of a single "
        "page, or register.")
X(FILE_ABSENT, "C002", DIAG_ERROR, "bestand of map ontbreekt", "file or folder is missing",
	"Het programma zoekt de map content in de map waarin u het start; daarin horen "
        "portfolio.yaml en schema.yaml. Met --content wijst u een andere map aan.",
	"The program looks for the folder content in the folder where you start it; portfolio.yaml "
        "and schema.yaml belong in that. Point to another folder with --content.")
X(JSON_SYNTAX, "C101", DIAG_ERROR, "dit is geen geldige JSON", "this is not valid JSON",
	"Op deze plaats kan dit teken niet staan. Kijk of er een komma, aanhalingsteken of haakje "
        "ontbreekt of te veel is.",
	"This character cannot be here. See whether a comma, quotation mark or bracket is missing "
        "or one too many.")
X(JSON_STRING, "C102", DIAG_ERROR, "fout in een tekst in JSON", "mistake in a string in JSON",
	"Een tekst eindigt op dezelfde regel met een aanhalingsteken. Een nieuwe regel wordt \\n, "
        "een backslash \\\\, en "
	"achter \\u staan vier hexadecimale cijfers.",
	"A string ends on the same line with a quotation mark. A new line is written \\n, a "
        "backslash \\\\, and \\u is "
	"followed by four hexadecimal digits.")
X(JSON_NUMBER, "C103", DIAG_ERROR, "geen geldig getal in JSON", "not a valid number in JSON",
	"Schrijf getallen zonder nullen vooraan en met een punt voor de decimalen, zoals 0.5, 12 "
        "of 1e6.",
	"Write numbers without leading zeros and with a point before the decimals, such as 0.5, 12 "
        "or 1e6.")
X(JSON_KEY, "C104", DIAG_ERROR, "deze naam staat twee keer in hetzelfde object",
	"this name is twice in the same object",
	"In een object komt een naam een keer voor. Achter de melding staat waar hij de eerste "
        "keer stond.",
	"In an object a name occurs once. The message says where it was first.")
X(JSON_DEPTH, "C105", DIAG_ERROR, "JSON is te diep genest", "JSON is nested too deep",
	"Meer dan 100 lijsten en objecten staan in elkaar.",
	"More than 100 lists and objects are inside each other.")
X(JSON_ENCODING, "C106", DIAG_ERROR, "JSON is geen UTF-8", "JSON is not UTF-8",
	"Sla het bestand op als UTF-8.", "Save the file as UTF-8.")

X(SCHEMA_KEYWORD, "C010", DIAG_ERROR, "onbekend sleutelwoord in het schema",
	"unknown keyword in the schema",
	"Het schema gebruikt een woord dat het programma niet kent, of niet op deze plaats. Boven "
        "in schema.yaml staat welke er zijn.",
	"The schema uses a word that the program does not know, or not in this place. The top of "
        "schema.yaml tells which there are.")
X(SCHEMA_VALUE, "C011", DIAG_ERROR, "waarde van een andere vorm; verwacht",
	"value of another form; expected",
	"Bij dit sleutelwoord hoort een andere soort waarde: achter de dubbele punt staat een "
        "voorbeeld.",
	"This keyword takes another kind of value: an example stands after the colon.")
X(SCHEMA_TYPE, "C012", DIAG_ERROR, "onbekend type", "unknown type",
	"Een veld heeft als type text, markdown, integer, number, boolean, date, url, email, enum, "
        "ref, list of object.",
	"A field has one of the types text, markdown, integer, number, boolean, date, url, email, "
        "enum, ref, list and object.")
X(SCHEMA_ROLE, "C013", DIAG_ERROR, "onbekende rol", "unknown role",
	"Een rol zegt wat een veld of een deel van het boek voor het programma betekent. Boven in "
        "schema.yaml staat welke er zijn.",
	"A role says what a field or a part of the book means to the program. The top of "
        "schema.yaml tells which there are.")
X(SCHEMA_COLLECTION, "C014", DIAG_ERROR, "onbekende collectie", "unknown collection",
	"Het schema verwijst naar een collectie die er niet in staat.",
	"The schema refers to a collection that it does not declare.")
X(SCHEMA_FIELD, "C015", DIAG_ERROR, "onbekend veld", "unknown field",
	"Het schema verwijst (met order, when, notBefore, by, facets of derive) naar een veld dat "
        "op die plaats niet bestaat.",
	"The schema refers (by order, when, notBefore, by, facets or derive) to a field that does "
        "not exist in that place.")
X(SCHEMA_ROLE_TWICE, "C016", DIAG_ERROR, "twee velden met dezelfde rol",
	"two fields with the same role",
	"In een collectie kan één veld een rol hebben. Haal de rol bij een van de twee weg.",
	"One field of a collection can have a role. Remove the role of one of the two.")
X(SCHEMA_PATTERN, "C017", DIAG_ERROR, "patroon dat niet klopt", "pattern that is not right",
	"Een patroon is een uitgebreide reguliere expressie volgens POSIX, hoogstens 200 tekens "
        "lang en zonder terugverwijzingen (\\1). Herhalingen als {3} samen blijven onder 10.000.",
	"A pattern is a POSIX extended regular expression, at most 200 characters long and without "
        "back-references (\\1). Repetitions such as {3} stay below 10,000 together.")
X(SCHEMA_FIT, "C018", DIAG_ERROR, "sleutelwoord past niet bij dit veld",
	"keyword does not fit this field",
	"Niet elk sleutelwoord gaat met elk type: minWords hoort bij tekst, minimum bij getallen. "
        "role, unique en derive staan alleen op het hoogste niveau. In facets staan velden van "
        "type enum, ref, integer, boolean, date, of text met een maxLength tot 100.",
	"Not every keyword goes with every type: minWords belongs to text, minimum to numbers. "
        "role, unique and derive stand at the top level only. In facets stand fields of type enum, "
        "ref, integer, boolean, date, or text with a maxLength up to 100.")
X(SCHEMA_MISSING, "C019", DIAG_ERROR, "er ontbreekt iets in het schema",
	"something is missing in the schema",
	"Zonder dit sleutelwoord weet het programma niet wat er bedoeld is: een list heeft items, "
        "een ref een collection, een enum waarden, en bij facets hoort een facet.",
	"Without this keyword the program cannot know what is meant: a list has items, a ref a "
        "collection, an enum values, and with facets goes a facet.")
X(SCHEMA_RANGE, "C020", DIAG_ERROR, "kleinste is groter dan grootste",
	"smallest is larger than largest",
	"Geen enkele waarde kan aan beide grenzen voldoen. Verwissel ze of pas er een aan.",
	"No value can meet both bounds. Swap them or change one.")
X(SCHEMA_NAME, "C021", DIAG_ERROR, "naam met andere tekens dan", "name with other characters than",
	"Namen komen terug in adressen, sjablonen en filters. Daarom mogen er alleen deze tekens "
        "in; een veld heet ook niet slug.",
	"Names come back in addresses, templates and filters. So only these characters may be in "
        "them; nor is a field called slug.")
X(SCHEMA_CONDITION, "C022", DIAG_ERROR, "voorwaarde die nooit waar is",
	"condition that never holds", "Het veld achter when kan de waarde achter is niet hebben.",
	"The field after when cannot have the value after is.")
X(SCHEMA_PATH, "C023", DIAG_ERROR, "pad buiten de map met inhoud",
	"path outside the content folder",
	"Een pad in het schema is de naam van een map of bestand binnen de map met inhoud, zonder "
        "/ vooraan en zonder ..",
	"A path in the schema names a folder or file inside the content folder, without a / in "
        "front and without ..")
X(SCHEMA_TWICE, "C024", DIAG_ERROR, "staat er twee keer in", "is declared twice",
	"Twee collecties kunnen niet dezelfde map of hetzelfde register hebben, een register is "
        "niet ook een bestand onder data, een koppenlijst heeft niet twee keer dezelfde kop, en "
        "twee facetten niet dezelfde naam: geef er een een name.",
	"Two collections cannot have the same folder or register, a register is not a file of data "
        "too, a list of sections has no heading twice, and no two facets have the same name: give "
        "one a name.")
X(SCHEMA_DERIVE, "C025", DIAG_ERROR, "afgeleid veld dat niet klopt",
	"derived field that is not right",
	"reverse vraagt een list van ref naar de collectie die verwijst, en een veld daarin dat "
        "terugverwijst; count een integer en een list; nearest een list van ref naar de eigen "
        "collectie; follow een list van ref naar de collectie waar het pad eindigt; related een "
        "list van object met een ref naar de eigen collectie en een list van text. Een pad van "
        "follow en related gaat alleen langs velden uit de inhoud en langs reverse.",
	"reverse takes a list of ref to the collection that refers, and a field in it that refers "
        "back; count an integer and a list; nearest a list of ref to its own collection; follow a "
        "list of ref to the collection where the path ends; related a list of object with a ref to "
        "its own collection and a list of text. A path of follow and related passes only fields of "
        "the content and reverse.")
X(SCHEMA_ROLE_TYPE, "C026", DIAG_ERROR, "rol past niet bij het type van dit veld",
	"role does not fit the type of this field",
	"Een titel is text, een datum van toevoegen is date, andere namen zijn een list van text. "
        "Geef het veld het type van zijn rol.",
	"A title is text, a date of adding is date, other names are a list of text. Give the field "
        "the type of its role.")
X(SETTING_FILE_NAME, "C027", DIAG_ERROR,
	"bestandsnaam met andere tekens dan kleine letters, cijfers en streepjes",
	"file name with other characters than small letters, digits and dashes",
	"Zo heet het e-boek, zonder .epub: geen spaties, hoofdletters, punten of schuine strepen.",
	"The book's name without .epub: no spaces, capitals, dots or slashes.")
X(SCHEMA_FACET, "C030", DIAG_ERROR, "onbekend facet", "unknown facet",
	"Schrijf de name van een van de facets van de collectie.",
	"Write the name of one of the collection's facets.")
X(FILTER_MISSING, "C204", DIAG_ERROR, "filter niet gevonden", "filter not found",
	"Een filter is een bestand in de map filters/. Controleer de naam in portfolio.yaml.",
	"A filter is a file in the folder filters/. Check the name in portfolio.yaml.")

/* M: front matter, registers, values. */
/* M0xx: reading files and YAML. */
X(FILE_ENCODING, "M001", DIAG_ERROR, "teken dat geen UTF-8 is", "character that is not UTF-8",
	"Het bestand is opgeslagen in een andere tekencodering. Sla het op als UTF-8; in de meeste "
        "editors staat dat bij Opslaan als.",
	"The file was saved in another character encoding. Save it as UTF-8; most editors offer "
        "that under Save as.")
X(YAML_SYNTAX, "M002", DIAG_ERROR, "dit is geen geldige YAML", "this is not valid YAML",
	"Op deze plaats is de YAML niet te begrijpen. Zet een waarde met leestekens tussen enkele "
        "aanhalingstekens en vergelijk de regel met een bestand dat wel goed is.",
	"The YAML cannot be understood here. Put a value with punctuation between single quotes, "
        "and compare the line with a file that is right.")
X(YAML_COLON, "M003", DIAG_ERROR, "dubbele punt in een waarde zonder aanhalingstekens",
	"colon in a value without quotes",
	"Een dubbele punt met een spatie erachter scheidt een veld van zijn waarde. Hoort hij bij "
        "de tekst, zet dan de hele waarde tussen aanhalingstekens: titel: 'Wonen: een plan'.",
	"A colon and a space divide a field from its value. If it is part of the text, put the "
        "whole value between quotes: title: 'Homes: a plan'.")
X(YAML_CHARACTER, "M004", DIAG_ERROR, "een waarde kan niet met dit teken beginnen",
	"a value cannot start with this character",
	"Tekens als @, `, %, & en * hebben aan het begin van een waarde een eigen betekenis. Zet "
        "de waarde tussen aanhalingstekens: '*Divers* is meer'.",
	"Characters such as @, `, %, & and * have a meaning of their own at the start of a value. "
        "Put the value between quotes: '*Diverse* is more'.")
X(YAML_QUOTE, "M005", DIAG_ERROR, "aanhalingsteken wordt niet gesloten", "quote is not closed",
	"De waarde begint met een aanhalingsteken, maar het tweede ontbreekt. Begint de tekst met "
        "een apostrof, zet er dan dubbele aanhalingstekens omheen: \"'s-Hertogenbosch\".",
	"The value starts with a quote, but the second one is missing. If the text starts with an "
        "apostrophe, put double quotes around it: \"'s-Hertogenbosch\".")
X(YAML_ESCAPE, "M006", DIAG_ERROR, "onbekende code na een schuine streep naar links",
	"unknown code after a backslash",
	"Tussen dubbele aanhalingstekens heeft \\ een eigen betekenis. Gebruik enkele "
        "aanhalingstekens, dan staat er wat u schrijft.",
	"Between double quotes a backslash has a meaning of its own. Use single quotes, then the "
        "text is as you write it.")
X(YAML_TAB, "M007", DIAG_ERROR, "tab waar spaties moeten staan", "tab where spaces must stand",
	"YAML springt in met spaties. Vervang de tab door spaties, evenveel als op de regels "
        "ernaast.",
	"YAML is indented with spaces. Replace the tab with spaces, as many as on the lines beside "
        "it.")
X(YAML_BRACKET, "M008", DIAG_ERROR, "haakje wordt niet gesloten, of er ontbreekt een komma",
	"bracket is not closed, or a comma is missing",
	"Een lijst is [een, twee] en een groep is {naam: x, rol: y}. Kijk of het haakje sluit, of "
        "er komma's tussen staan, en of er een waarde met leestekens zonder aanhalingstekens is.",
	"A list is [one, two] and a group is {name: x, role: y}. See whether the bracket closes, "
        "whether there are commas, and whether a value with punctuation lacks quotes.")
X(YAML_LAYOUT, "M009", DIAG_ERROR,
	"verwacht hier een veld met een dubbele punt, of een ander inspringen",
	"expected a field with a colon here, or another indentation",
	"Elke regel is een veld met een dubbele punt en een spatie erachter, of begint met een "
        "streepje. Velden die bij elkaar horen, springen evenveel in. Kijk ook naar de regel "
        "erboven, en naar aanhalingstekens binnen een waarde.",
	"Every line is a field with a colon and a space, or starts with a dash. Fields that belong "
        "together are indented equally. Look at the line above too, and at quotes inside a value.")
X(FILE_CONTROL, "M010", DIAG_ERROR, "onzichtbaar stuurteken", "invisible control character",
	"Hier staat een teken dat geen tekst is, vaak meegekomen bij kopiëren en plakken. Haal het "
        "weg en typ de tekst opnieuw.",
	"There is a character here that is not text, often brought along by copying and pasting. "
        "Remove it and type the text again.")
X(YAML_ALIAS, "M011", DIAG_ERROR, "verwijzing binnen YAML (& of *) is niet toegestaan",
	"reference inside YAML (& or *) is not allowed",
	"Een waarde die begint met & of * is in YAML een verwijzing. Is het gewone tekst, zet er "
        "dan aanhalingstekens omheen; wilt u iets herhalen, schrijf het dan twee keer.",
	"A value that starts with & or * is a reference in YAML. If it is plain text, put quotes "
        "around it; to repeat something, write it twice.")
X(YAML_TAG, "M012", DIAG_ERROR, "label met een uitroepteken is niet toegestaan",
	"tag with an exclamation mark is not allowed",
	"Een waarde die begint met ! is in YAML een label. Is het gewone tekst, zet er dan "
        "aanhalingstekens omheen.",
	"A value that starts with ! is a tag in YAML. If it is plain text, put quotes around it.")
X(YAML_DUPLICATE, "M013", DIAG_ERROR, "veld staat er twee keer, eerst hier",
	"field is given twice, first here",
	"Elk veld mag één keer voorkomen. Voeg de twee samen, of haal er een weg.",
	"Every field may be given once. Join the two, or remove one.")
X(YAML_KEY, "M014", DIAG_ERROR, "de naam van een veld moet tekst zijn",
	"the name of a field must be text",
	"Voor de dubbele punt hoort de naam van een veld te staan. Zet een waarde die met [ of { "
        "begint tussen aanhalingstekens.",
	"Before the colon stands the name of a field. Put a value that starts with [ or { between "
        "quotes.")
X(YAML_SIZE, "M015", DIAG_ERROR, "te veel waarden, of te diep in elkaar",
	"too many values, or too deeply nested",
	"Het bestand is groter of dieper dan het programma aanneemt. Verdeel het over meer "
        "bestanden.",
	"The file is larger or deeper than the program accepts. Divide it over more files.")
X(YAML_DOCUMENTS, "M016", DIAG_ERROR, "een tweede YAML-document in hetzelfde bestand",
	"a second YAML document in the same file",
	"Een regel met alleen --- begint een nieuw document. Haal die regel weg.",
	"A line with only --- starts a new document. Remove that line.")

/* M02x: the files of the content folder. */
X(FRONT_MATTER_MISSING, "M020", DIAG_ERROR, "het bestand begint niet met een regel ---",
	"the file does not start with a line ---",
	"Een bestand begint met de velden, tussen twee regels met alleen drie streepjes. Daaronder "
        "staat de tekst.",
	"A file starts with its fields, between two lines of only three dashes. The text stands "
        "below them.")
X(FRONT_MATTER_UNCLOSED, "M021", DIAG_ERROR, "na de velden ontbreekt de tweede regel ---",
	"the second line --- after the fields is missing",
	"Zet onder het laatste veld een regel met alleen drie streepjes, zonder spaties ervoor.",
	"Put a line of only three dashes below the last field, without spaces in front.")
X(FILE_NAME, "M022", DIAG_ERROR,
	"bestandsnaam met andere tekens dan kleine letters, cijfers en streepjes",
	"file name with other characters than small letters, digits and dashes",
	"De naam wordt het adres van de pagina. Gebruik alleen a-z, 0-9 en losse streepjes, zoals "
        "een-goede-naam.md.",
	"The name becomes the address of the page. Use only a-z, 0-9 and single dashes, as in "
        "a-good-name.md.")
X(SLUG_MISSING, "M023", DIAG_ERROR, "item zonder slug", "item without a slug",
	"Elk item van een register heeft een slug: een korte naam van kleine letters, cijfers en "
        "streepjes waarmee anderen ernaar verwijzen.",
	"Every item of a register has a slug: a short name of small letters, digits and dashes by "
        "which others refer to it.")
X(SLUG_FORM, "M024", DIAG_ERROR, "slug met andere tekens dan kleine letters, cijfers en streepjes",
	"slug with other characters than small letters, digits and dashes",
	"Gebruik alleen a-z, 0-9 en losse streepjes, zoals s-hertogenbosch.",
	"Use only a-z, 0-9 and single dashes, as in s-hertogenbosch.")
X(SLUG_TWICE, "M025", DIAG_ERROR, "slug bestaat al, eerst hier", "slug exists already, first here",
	"Een slug hoort bij één item. Geef een van de twee een andere slug, of voeg ze samen.",
	"A slug belongs to one item. Give one of the two another slug, or join them.")
X(REGISTER_LIST, "M026", DIAG_ERROR, "een register is een lijst van items",
	"a register is a list of items",
	"Elk item begint met een streepje: - slug: naam. De velden eronder springen twee spaties "
        "in.",
	"Every item starts with a dash: - slug: name. The fields below it are indented by two "
        "spaces.")
X(RECORD_MAP, "M027", DIAG_ERROR, "verwacht velden: een naam, een dubbele punt en een waarde",
	"expected fields: a name, a colon and a value",
	"Hier horen regels als titel: Een titel te staan.",
	"Lines such as title: A title should stand here.")
X(REGISTER_EMPTY, "M028", DIAG_WARNING, "leeg register", "empty register",
	"Er staat geen enkel item in dit bestand.", "There is not a single item in this file.")
X(VALUE_TWICE, "M029", DIAG_ERROR, "waarde moet uniek zijn; komt al voor in",
	"value must be unique; it is already in",
	"Geen twee items mogen in dit veld dezelfde waarde hebben. Kijk of een van de twee een "
        "vergissing is.",
	"No two items may have the same value in this field. See whether one of the two is a "
        "mistake.")
X(FILE_STRAY, "M030", DIAG_WARNING, "bestand dat nergens bij hoort", "file that belongs to nothing",
	"Het staat niet in een map van het schema, of heeft een andere extensie, en doet dus niet "
        "mee. Verplaats het of haal het weg.",
	"It is not in a folder of the schema, or has another extension, so it is left out. Move it "
        "or remove it.")
X(FILE_LINK, "M031", DIAG_ERROR, "symbolische koppeling in de map met inhoud",
	"symbolic link in the content folder",
	"Koppelingen worden niet gevolgd, omdat ze buiten de map kunnen wijzen. Zet het bestand "
        "zelf in de map.",
	"Links are not followed, because they may point outside the folder. Put the file itself in "
        "the folder.")
X(CONTENT_ABSENT, "M032", DIAG_WARNING, "collectie zonder bestanden", "collection without files",
	"Het schema noemt een map of register dat er niet is, of een map zonder .md-bestanden. De "
        "collectie is leeg.",
	"The schema names a folder or register that does not exist, or a folder without .md files. "
        "The collection is empty.")
X(RECORDS_MANY, "M033", DIAG_ERROR, "te veel items", "too many items",
	"Het programma neemt niet meer items aan dan dit aantal.",
	"The program accepts no more items than this number.")
X(FILE_LARGE, "M034", DIAG_ERROR, "bestand te groot", "file too large",
	"Een bestand met tekst of velden mag dit aantal bytes hebben. Verdeel het over meer "
        "bestanden.",
	"A file of text or fields may have this number of bytes. Divide it over more files.")

/* M04x: fields. */
X(FIELD_UNKNOWN, "M040", DIAG_ERROR, "onbekend veld", "unknown field",
	"Het schema kent dit veld niet op deze plaats. Let op hoofdletters, streepjes en het "
        "inspringen.",
	"The schema does not know this field in this place. Mind capitals, dashes and the "
        "indentation.")
X(FIELD_MISSING, "M041", DIAG_ERROR, "verplicht veld ontbreekt", "required field is missing",
	"Vul dit veld in. In content/schema.yaml staat wat erin hoort.",
	"Fill in this field. content/schema.yaml tells what belongs in it.")
X(FIELD_DERIVED, "M042", DIAG_ERROR, "veld dat het programma zelf vult",
	"field that the program fills in itself",
	"Dit veld volgt uit andere gegevens. Laat het weg.",
	"This field follows from other data. Leave it out.")
X(VALUE_EMPTY, "M043", DIAG_ERROR, "veld zonder waarde", "field without a value",
	"Is iets onbekend, laat dan het hele veld weg; de site zegt dan dat het niet vermeld is.",
	"If something is unknown, leave the whole field out; the site then says that it is not "
        "mentioned.")
X(TEXT_NOT_APPLICABLE, "M044", DIAG_REMARK, "laat een veld dat niet van toepassing is weg",
	"leave out a field that does not apply",
	"Met n.v.t. lijkt het veld gevuld. Zonder het veld zegt de site dat het niet vermeld is.",
	"With n.v.t. the field seems filled in. Without the field the site says that it is not "
        "mentioned.")
X(VALUE_NOT_TEXT, "M045", DIAG_ERROR, "verwacht tekst", "expected text",
	"Hier hoort één tekst, geen lijst of groep van velden. Begint de tekst met [ of {, zet er "
        "dan aanhalingstekens omheen.",
	"One text belongs here, not a list or a group of fields. If the text starts with [ or {, "
        "put quotes around it.")
X(VALUE_NOT_LIST, "M046", DIAG_ERROR, "verwacht een lijst", "expected a list",
	"Een lijst is [een, twee], of een regel met een streepje voor elk. Ook één waarde is een "
        "lijst: [een].",
	"A list is [one, two], or a line with a dash for each. One value is a list too: [one].")
X(VALUE_NOT_MAP, "M047", DIAG_ERROR, "verwacht een groep van velden", "expected a group of fields",
	"Schrijf de velden ingesprongen onder de naam, of als {naam: x, rol: y}.",
	"Write the fields indented below the name, or as {name: x, role: y}.")
X(VALUE_NOT_INTEGER, "M048", DIAG_ERROR, "verwacht een geheel getal", "expected a whole number",
	"Schrijf alleen cijfers, zonder punten, komma's, woorden of aanhalingstekens: 2000.",
	"Write digits only, without points, commas, words or quotes: 2000.")
X(VALUE_NOT_NUMBER, "M049", DIAG_ERROR, "verwacht een getal", "expected a number",
	"Schrijf alleen cijfers, met een punt voor decimalen: 2000 of 1.5. Een eenheid of "
        "toelichting hoort in een ander veld.",
	"Write digits only, with a point for decimals: 2000 or 1.5. A unit or explanation belongs "
        "in another field.")
X(NUMBER_FORM, "M050", DIAG_ERROR,
	"getal met een punt of komma die het programma niet zeker kan lezen",
	"number with a point or comma that the program cannot read for certain",
	"Schrijf duizendtallen zonder punt en decimalen met een punt: 2000 en 1.5. Bedoelt u met "
        "2.000 echt het getal 2, schrijf dan 2.",
	"Write thousands without a point and decimals with a point: 2000 and 1.5. If by 2.000 you "
        "do mean the number 2, write 2.")
X(VALUE_NOT_BOOLEAN, "M051", DIAG_ERROR, "verwacht ja of nee", "expected ja or nee (yes or no)",
	"Schrijf ja of nee (of true of false), zonder aanhalingstekens.",
	"Write ja or nee (or true or false), without quotes.")
X(VALUE_NOT_DATE, "M052", DIAG_ERROR, "verwacht een datum als 2019, 2019-05 of 2019-05-09",
	"expected a date such as 2019, 2019-05 or 2019-05-09",
	"Eerst het jaar, dan de maand en de dag, elk met twee cijfers. De dag moet bestaan. Wat u "
        "niet weet, laat u weg: 2019-05.",
	"First the year, then the month and the day, with two digits each. The day must exist. "
        "Leave out what you do not know: 2019-05.")
X(VALUE_NOT_URL, "M053", DIAG_ERROR, "verwacht een webadres dat begint met https://",
	"expected a web address that starts with https://",
	"Kopieer het adres uit de adresbalk van de browser. Spaties mogen er niet in.",
	"Copy the address from the address bar of the browser. There can be no spaces in it.")
X(VALUE_NOT_EMAIL, "M054", DIAG_ERROR, "verwacht een e-mailadres", "expected an e-mail address",
	"Schrijf alleen het adres, zoals afdeling@voorbeeld.nl.",
	"Write the address only, such as department@example.org.")
X(VALUE_NOT_ENUM, "M055", DIAG_ERROR, "dit veld kent deze waarde niet",
	"this field does not know this value",
	"Dit veld kent een vaste lijst van waarden. Zoek het veld op in content/schema.yaml; "
        "achter enum staan de waarden.",
	"This field has a fixed list of values. Look the field up in content/schema.yaml; the "
        "values stand after enum.")
X(VALUE_NOT_SLUG, "M056", DIAG_ERROR,
	"verwijzing met andere tekens dan kleine letters, cijfers en streepjes",
	"reference with other characters than small letters, digits and dashes",
	"Verwijs met de slug: de bestandsnaam zonder .md, of de slug van het item in het register.",
	"Refer by the slug: the file's name without .md, or the slug of the item in the register.")

/* M06x: limits of fields. */
X(TEXT_SHORT, "M060", DIAG_ERROR, "te weinig tekens", "too few characters",
	"De tekst is korter dan het schema vraagt.", "The text is shorter than the schema asks.")
X(TEXT_LONG, "M061", DIAG_ERROR, "te veel tekens", "too many characters",
	"De tekst is langer dan het schema toelaat. Kort hem in.",
	"The text is longer than the schema allows. Shorten it.")
X(WORDS_FEW, "M062", DIAG_ERROR, "te weinig woorden", "too few words",
	"De tekst heeft minder woorden dan het schema vraagt.",
	"The text has fewer words than the schema asks.")
X(WORDS_MANY, "M063", DIAG_ERROR, "te veel woorden", "too many words",
	"De tekst heeft meer woorden dan het schema toelaat. Kort hem in.",
	"The text has more words than the schema allows. Shorten it.")
X(ITEMS_FEW, "M064", DIAG_ERROR, "te weinig waarden in de lijst", "too few values in the list",
	"Vul de lijst aan.", "Add to the list.")
X(ITEMS_MANY, "M065", DIAG_ERROR, "te veel waarden in de lijst", "too many values in the list",
	"Kies de belangrijkste en haal de andere weg.",
	"Choose the most important and remove the others.")
X(ITEM_TWICE, "M066", DIAG_ERROR, "waarde staat twee keer in de lijst",
	"value is in the list twice", "Haal er een weg.", "Remove one.")
X(NUMBER_SMALL, "M067", DIAG_ERROR, "getal te klein", "number too small",
	"Het getal is kleiner dan het schema toelaat. Kijk of er een cijfer ontbreekt, of een punt "
        "verkeerd staat.",
	"The number is smaller than the schema allows. See whether a digit is missing, or a point "
        "misplaced.")
X(NUMBER_LARGE, "M068", DIAG_ERROR, "getal te groot", "number too large",
	"Het getal is groter dan het schema toelaat. Kijk of er een cijfer te veel is, of een punt "
        "ontbreekt.",
	"The number is larger than the schema allows. See whether there is a digit too many, or a "
        "point missing.")
X(TEXT_PATTERN, "M069", DIAG_ERROR, "tekst heeft niet de gevraagde vorm",
	"text does not have the form that is asked",
	"Achter de dubbele punt staat het patroon van het schema. De beschrijving van het veld in "
        "content/schema.yaml legt het uit.",
	"The schema's pattern stands after the colon. The description of the field in "
        "content/schema.yaml explains it.")
X(TEXT_LINES, "M070", DIAG_ERROR, "tekst over meer dan één regel", "text on more than one line",
	"Dit veld is één alinea. Gebruik >- in plaats van |, en laat lege regels weg.",
	"This field is one paragraph. Use >- instead of |, and leave out blank lines.")
X(DATE_PRECISION, "M071", DIAG_ERROR, "datum niet precies genoeg", "date not precise enough",
	"Bij dit veld hoort een datum in deze vorm.", "This field takes a date of this form.")
X(DATE_ORDER, "M072", DIAG_ERROR, "datums in de verkeerde volgorde", "dates in the wrong order",
	"De eerste datum ligt voor de tweede, maar hoort erna te komen.",
	"The first date is before the second, but should come after it.")

/* M08x: the headings of a body. */
X(SECTION_MISSING, "M080", DIAG_ERROR, "verplichte kop ontbreekt", "required heading is missing",
	"Zet deze kop, met ## ervoor, boven de kop die hier staat, of onderaan. Schrijf hem "
        "precies zo.",
	"Put this heading, with ## in front, above the heading that stands here, or at the end. "
        "Write it exactly so.")
X(SECTION_UNKNOWN, "M081", DIAG_ERROR, "onbekende kop", "unknown heading",
	"De koppen met ## liggen vast, zodat alle pagina's op elkaar lijken. Gebruik ### voor een "
        "eigen tussenkop.",
	"The headings with ## are fixed, so that all pages are alike. Use ### for a heading of "
        "your own.")
X(SECTION_ORDER, "M082", DIAG_ERROR, "kop op een andere plaats; hij hoort boven",
	"heading in another place; it belongs above",
	"De koppen hebben een vaste volgorde. Verplaats deze kop met zijn tekst.",
	"The headings have a fixed order. Move this heading with its text.")
X(SECTION_TWICE, "M083", DIAG_ERROR, "kop staat er twee keer", "heading is given twice",
	"Voeg de twee stukken samen onder één kop.", "Join the two pieces under one heading.")
X(SECTION_EMPTY, "M084", DIAG_ERROR, "kop zonder tekst", "heading without text",
	"Schrijf tekst onder de kop. Een kop die niet verplicht is, kunt u weglaten.",
	"Write text below the heading. A heading that is not required can be left out.")
X(SECTION_BEFORE, "M085", DIAG_ERROR, "tekst boven de eerste kop", "text above the first heading",
	"Elke tekst staat onder een kop met ##. Zet deze tekst onder de eerste kop.",
	"All text stands below a heading with ##. Put this text below the first heading.")
X(HEADING_TITLE, "M086", DIAG_ERROR, "kop met één # in de tekst",
	"heading with a single # in the text",
	"De titel van de pagina komt uit de velden. Begin in de tekst met ##.",
	"The title of the page comes from the fields. Start with ## in the text.")
X(HEADING_JUMP, "M087", DIAG_REMARK, "kop slaat een niveau over", "heading skips a level",
	"Na ## komt ###, niet ####. Wie de pagina laat voorlezen, raakt anders de weg kwijt.",
	"After ## comes ###, not ####. Otherwise who has the page read out loses the way.")

/* M09x: tables of figures. */
X(TABLE_EMPTY, "M090", DIAG_ERROR, "tabel zonder rijen", "table without rows",
	"Een CSV-bestand begint met een regel met de koppen van de kolommen. Daaronder staat ten "
        "minste één rij.",
	"A CSV file starts with a line of column headings. Below it stands at least one row.")
X(TABLE_HEADING_EMPTY, "M091", DIAG_ERROR, "kolom zonder kop", "column without a heading",
	"In de eerste regel van een CSV-bestand heeft elke kolom een kop. Staat er een "
        "scheidingsteken te veel, haal dat dan weg.",
	"In the first line of a CSV file each column has a heading. If there is a separator too "
        "many, take it out.")
X(TABLE_HEADING_TWICE, "M092", DIAG_ERROR, "twee kolommen met dezelfde kop, eerst hier",
	"two columns with the same heading, first here",
	"Geef elke kolom een eigen kop. Anders is niet te zien wat het verschil is.",
	"Give each column a heading of its own. Otherwise nobody sees what the difference is.")
X(TABLE_CELLS, "M093", DIAG_ERROR, "rij met een ander aantal cellen dan de kopregel",
	"row with another number of cells than the header",
	"Achter de dubbele punt staat eerst het aantal cellen in deze rij, dan dat in de eerste "
        "regel. Een lege cel telt mee. "
	"Staat er een komma in een tekst, zet dan de hele cel tussen dubbele aanhalingstekens; "
        "schrijf een getal met een "
	"punt: 7.1.",
	"After the colon comes the number of cells in this row, then that in the first line. An "
        "empty cell counts. If a text "
	"holds a comma, put the whole cell between double quotes; write a number with a point: "
        "7.1.")
X(TABLE_QUOTE_OPEN, "M094", DIAG_ERROR, "aanhalingsteken in een tabel wordt niet gesloten",
	"quote in a table is not closed",
	"Een cel die met een dubbel aanhalingsteken begint, eindigt er ook mee. Hoort het teken "
        "bij de tekst, schrijf het dan "
	"twee keer, in een cel tussen aanhalingstekens: \"een \"\"goed\"\" jaar\".",
	"A cell that starts with a double quote ends with one too. If the quote is part of the "
        "text, write it twice, in a "
	"cell between quotes: \"a \"\"good\"\" year\".")
X(TABLE_QUOTE, "M095", DIAG_ERROR, "aanhalingsteken in een tabel op een verkeerde plaats",
	"misplaced quote in a table",
	"Aanhalingstekens staan om een hele cel, met niets ervoor en niets erachter, ook geen "
        "spatie. Hoort het teken bij de "
	"tekst, schrijf het dan twee keer, in een cel tussen aanhalingstekens: \"een \"\"goed\"\" "
        "jaar\".",
	"Quotes stand around a whole cell, with nothing before and nothing behind them, not even a "
        "space. If the quote is "
	"part of the text, write it twice, in a cell between quotes: \"a \"\"good\"\" year\".")
X(TABLE_SIZE, "M096", DIAG_ERROR, "te veel rijen of kolommen in een tabel",
	"too many rows or columns in a table",
	"Zo veel past niet op een pagina. Verdeel de cijfers over meer bestanden, of neem alleen "
        "op wat de lezer nodig heeft.",
	"So much does not fit on a page. Divide the figures over more files, or keep only what the "
        "reader needs.")

/* M9xx: what only `portfolio check` looks at. */
X(CHECKED_LONG_AGO, "M901", DIAG_REMARK, "langer dan 24 maanden niet gecontroleerd",
	"not checked for more than 24 months",
	"Kloppen de gegevens en de koppelingen nog? Kijk ze na en zet de datum van vandaag in dit "
        "veld.",
	"Are the facts and the links still right? Look at them and put today's date in this field.")

/* M1xx: the editors' words for searching. */
X(SEARCH_WORD, "M100", DIAG_ERROR, "hier hoort één woord", "one word belongs here",
	"In de woorden voor het zoeken staat hier niets met een letter of cijfer, of staan er meer woorden waar er een hoort. Alleen een groep van woorden die hetzelfde betekenen kan er meer naast elkaar hebben, zoals one stop shop.",
	"In the words for searching this has no letter or digit, or more words than the one that belongs here. Only a group of words that mean the same may have several beside each other, as in one stop shop.")
X(SEARCH_TWICE, "M101", DIAG_ERROR, "dit woord staat er al", "this word is there already",
	"Een woord staat in een groep van woorden die hetzelfde betekenen, en daarin een keer; of het is in zijn geheel te houden, of te delen, maar niet allebei. Hoofdletters, accenten en het streepje van een samenstelling maken geen verschil. Achter het woord staat waar het eerder staat.",
	"A word stands in one group of words that mean the same, and there once; or it is to be kept whole, or to be split, but not both. Capitals, diacritics and the hyphen of a compound make no difference. Behind the word is the place where it stands before.")
X(SEARCH_PART, "M102", DIAG_ERROR, "dit is geen deel van het woord", "this is no part of the word",
	"De delen staan letterlijk in het woord, in die volgorde en hoogstens zes: van huisvestingsbeleid zijn dat huisvesting en beleid.",
	"The parts stand in the word as they are written, in that order, and are at most six: of bookshops these are book and shops.")

/* M11x: the shapes of the map. */
X(GEOJSON, "M110", DIAG_ERROR, "dit is geen GeoJSON voor een kaart", "this is no GeoJSON for a map",
	"Achter de melding staat wat hier hoort. Het bestand is een FeatureCollection (RFC 7946) van lijnen en vlakken. Een vlak eindigt waar het begint. Elke vorm heeft de eigenschap die in schema.yaml bij kind staat: een woord van kleine letters, cijfers en streepjes.",
	"The message says what belongs here. The file is a FeatureCollection (RFC 7946) of lines and areas. An area ends where it begins. Each shape has the property that kind in schema.yaml names: a word of small letters, digits and hyphens.")
X(GEOJSON_POINTS, "M111", DIAG_ERROR, "te veel punten voor een kaart", "too many points for a map",
	"Een kaart met zoveel punten is te zwaar voor een pagina. Maak de lijnen eenvoudiger: een punt per halve pixel is genoeg.",
	"A map of so many points is too heavy for a page. Simplify its lines: a point for half a pixel is enough.")

/* P: Markdown. */
X(PARSE_UTF8, "P001", DIAG_ERROR, "geen geldige UTF-8", "not valid UTF-8",
	"In de tekst staan tekens die niet te lezen zijn. Het getal zegt hoeveel bytes het zijn. "
        "Bewaar "
	"het bestand als UTF-8, en typ de tekens op deze plaats opnieuw.",
	"The text has characters that cannot be read. The number says how many bytes they are. "
        "Save "
	"the file as UTF-8 and type the characters at this place again.")
X(PARSE_NUL, "P002", DIAG_ERROR, "een nul-teken in de tekst", "a NUL character in the text",
	"In de tekst staat een onzichtbaar teken dat er niet hoort. Het getal zegt hoe vaak. Haal "
        "het "
	"weg, of typ de regel opnieuw.",
	"The text has an invisible character that does not belong there. The number says how "
        "often. "
	"Remove it, or type the line again.")
X(PARSE_DEPTH, "P003", DIAG_ERROR, "te diep genest", "nested too deep",
	"Lijsten, citaten of nadruk staan te vaak in elkaar. Het getal is het aantal lagen dat "
        "mag. Wat "
	"dieper staat, is weggelaten.",
	"Lists, quotes or emphasis stand too often inside each other. The number is how many "
        "levels are "
	"allowed. What is deeper is left out.")
X(PARSE_TABLE_SIZE, "P004", DIAG_ERROR, "te grote tabel", "table is too large",
	"De getallen zijn het aantal kolommen en rijen dat mag. Geen enkele tabel in deze tekst is "
        "nu "
	"opgemaakt. Maak van de tabel meer tabellen, of zet de cijfers in een apart bestand.",
	"The numbers are how many columns and rows are allowed. No table in this text is laid out "
        "now. "
	"Make several tables of it, or put the figures in a file of their own.")
X(PARSE_HTML, "P005", DIAG_REMARK, "HTML staat als gewone tekst op de pagina",
	"HTML is shown as plain text",
	"Teksten worden alleen met Markdown opgemaakt. Een HTML-code komt zichtbaar op de pagina, "
        "zoals "
	"u hem typte. Gebruik Markdown, of haal de code weg. Commentaar (<!-- ... -->) mag wel: "
        "dat ziet "
	"de lezer niet.",
	"Texts are marked up with Markdown only. An HTML tag is visible on the page, as you typed "
        "it. "
	"Use Markdown, or remove the tag. A comment (<!-- ... -->) is fine: readers do not see it.")
X(NOTE_UNDEFINED, "P006", DIAG_ERROR, "voetnoot bestaat niet", "footnote does not exist",
	"De tekst verwijst naar een voetnoot die nergens staat. Schrijf ergens in dezelfde tekst "
        "een "
	"regel die begint met [^naam]: en dan de noot. Is het geen voetnoot? Zet er dan een "
        "backslash "
	"voor: \\[^naam].",
	"The text refers to a footnote that is nowhere. Write in the same text a line that starts "
        "with "
	"[^name]: and then the note. If it is no footnote, put a backslash before it: \\[^name].")
X(NOTE_UNUSED, "P007", DIAG_WARNING, "voetnoot wordt nergens gebruikt", "footnote is never used",
	"Deze voetnoot komt niet op de pagina, want de tekst verwijst er niet naar. Zet [^naam] in "
        "de "
	"tekst waar de noot bij hoort, of haal de noot weg.",
	"This footnote is not on the page, because the text does not refer to it. Put [^name] in "
        "the "
	"text where it belongs, or remove the note.")
X(NOTE_TWICE, "P008", DIAG_ERROR, "voetnoot staat er twee keer", "footnote is defined twice",
	"Er is al een voetnoot met deze naam. Alleen de eerste komt op de pagina. Geef deze noot "
        "een "
	"andere naam, ook in de tekst die ernaar verwijst.",
	"There is a footnote with this name already. Only the first is on the page. Give this one "
	"another name, also in the text that refers to it.")

/* F: filters. */
X(FILTER_SYNTAX, "F001", DIAG_ERROR, "fout in de Lua-code van een filter",
	"mistake in a filter's Lua code",
	"Dit filter is geen geldige Lua en wordt overgeslagen. De melding van Lua staat erachter; "
        "vaak ontbreekt er een 'end' of een haakje.",
	"This filter is not valid Lua and is skipped. Lua's message follows; often an 'end' or a "
        "bracket is missing.")
X(FILTER_ERROR, "F002", DIAG_ERROR, "een filter liep vast", "a filter failed",
	"Bij het bestand dat erachter staat gaf het filter op deze regel een fout. Dat bestand is "
        "gebleven zoals het voor dit filter was. Wie het filter schreef, kan het herstellen; aan "
        "de tekst hoeft u niets te doen.",
	"On the file that follows, the filter erred at this line. That file stayed as it was "
        "before the filter. Whoever wrote the filter can mend it; the text need not change.")
X(FILTER_RETURN, "F003", DIAG_ERROR, "een filter geeft iets terug dat hier niet kan",
	"a filter returns what cannot stand here",
	"Een functie van een filter geeft niets terug, een element, een lijst van elementen of een "
        "tekst. Het bestand is gebleven zoals het voor dit filter was.",
	"A filter's function returns nothing, an element, a list of elements or a string. The file "
        "stayed as it was before the filter.")
X(FILTER_TIME, "F004", DIAG_ERROR, "filter gestopt: het duurde te lang",
	"filter stopped: it took too long",
	"Het filter deed bij dit bestand te veel werk, misschien zonder einde, en is op deze regel "
        "gestopt. Het bestand is gebleven zoals het voor dit filter was.",
	"The filter did too much work on this file, perhaps without end, and was stopped at this "
        "line. The file stayed as it was before the filter.")
X(FILTER_MEMORY, "F005", DIAG_ERROR, "filter gestopt: het vroeg te veel geheugen",
	"filter stopped: it asked for too much memory",
	"Het filter maakte bij dit bestand te veel of te lange tekst en is op deze regel gestopt. "
        "Het bestand is gebleven zoals het voor dit filter was.",
	"The filter made too much or too long a text on this file and was stopped at this line. "
        "The file stayed as it was before the filter.")
X(FILTER_WARNING, "F006", DIAG_WARNING, "waarschuwing van een filter", "warning of a filter",
	"Een filter van dit portfolio vond hier iets waar u naar moet kijken. Wat het is, staat "
        "erachter.",
	"A filter of this portfolio found something here for you to look at. What it is follows.")
X(FILTER_REPORT, "F007", DIAG_ERROR, "een filter keurt dit af", "a filter does not accept this",
	"Een filter van dit portfolio vond hier een fout in de tekst. Wat het is, staat erachter.",
	"A filter of this portfolio found a mistake in the text here. What it is follows.")
X(FILTER_PRINT, "F008", DIAG_REMARK, "een filter meldt", "a filter says",
	"Wat een filter met print() schrijft, komt hier terecht. Het is bedoeld voor wie het "
        "filter maakt.",
	"What a filter writes with print() comes here. It is meant for whoever writes the filter.")
X(FILTER_METADATA, "F010", DIAG_ERROR, "een filter geeft metadata die niet in het schema past",
	"a filter gives metadata that does not fit the schema",
	"Het filter veranderde een veld van dit bestand. Wat er niet klopt, staat bij dat bestand "
        "zelf. Wie het filter schreef, kan het herstellen; aan de tekst hoeft u niets te doen.",
	"The filter changed a field of this file. What is wrong with it is told at that file. "
        "Whoever wrote the filter can mend it; the text need not change.")
X(FILTER_LOG, "F009", DIAG_WARNING, "een filter waarschuwt", "a filter warns",
	"Het filter gaf op deze regel een waarschuwing met pandoc.log.warn(). Bij welk bestand en "
        "waarover staat erachter. Wie het filter schreef, kan zeggen wat eraan te doen is.",
	"At this line the filter gave a warning with pandoc.log.warn(). On which file and about "
        "what follows. Whoever wrote the filter can tell what to do.")

/* F02x: HTML that a filter writes as text.  The detail: for which file and line, and the HTML. */
X(RAW_SYNTAX, "F020", DIAG_ERROR, "HTML van een filter is geen welgevormde XML", "HTML of a filter is not well-formed XML",
	"Het filter schrijft met RawBlock of RawInline HTML die niet klopt. Zet waarden tussen aanhalingstekens; schrijf & als &amp; en < als &lt;; andere tekens schrijft u zoals ze zijn, dus zonder &nbsp; en dergelijke; laat commentaar weg. Dit stuk komt niet op de pagina.",
	"With RawBlock or RawInline the filter writes HTML that is not right. Put values in quotes; write & as &amp; and < as &lt;; write other characters as they are, so without &nbsp; and the like; leave comments out. This piece is not on the page.")
X(RAW_BALANCE, "F021", DIAG_ERROR, "HTML van een filter opent of sluit een element zonder de andere helft", "HTML of a filter opens or closes an element without its other half",
	"Elke RawBlock en RawInline is een geheel: wat erin begint, eindigt er ook, in omgekeerde volgorde. Een element dat om andere tekst heen moet, maakt het filter met pandoc.Span of pandoc.Div. Dit stuk komt niet op de pagina.",
	"Each RawBlock and RawInline is complete: what begins in it also ends in it, in reverse order. An element around other text is made with pandoc.Span or pandoc.Div. This piece is not on the page.")
X(RAW_ELEMENT, "F022", DIAG_ERROR, "dit kan hier niet in HTML van een filter", "this cannot stand here in HTML of a filter",
	"Het element mag niet, of staat in een element waar het niet in past, zoals een p in een span of tekst los in een ul. Kleine letters en hoofdletters zijn niet gelijk. Kopjes, afbeeldingen en koppelingen binnen het portfolio maakt een filter met pandoc.Header, Image en Link. Dit stuk komt niet op de pagina.",
	"The element is not allowed, or stands in one that cannot hold it, such as a p in a span or text right in a ul. Small letters and capitals differ. Headings, images and links within the portfolio are made with pandoc.Header, Image and Link. This piece is not on the page.")
X(RAW_ATTRIBUTE, "F023", DIAG_ERROR, "dit attribuut of zijn waarde kan niet in HTML van een filter", "this attribute or its value cannot stand in HTML of a filter",
	"Niet toegestaan zijn style, attributen die met on beginnen, en adressen die niet met http, https, mailto of tel beginnen. Een id staat een keer in het stuk, en wat naar een id verwijst staat in hetzelfde stuk. Kleuren zijn een naam, een getal zoals #1d6fb8 of currentColor. Dit stuk komt niet op de pagina.",
	"Not allowed are style, attributes that start with on, and addresses that do not start with http, https, mailto or tel. An id is once in the piece, and what refers to an id is in the same piece. Colours are a name, a number such as #1d6fb8, or currentColor. This piece is not on the page.")
X(RAW_SIZE, "F024", DIAG_ERROR, "HTML van een filter is te groot of te diep genest", "HTML of a filter is too large or nested too deep",
	"Een stuk is hoogstens 256 kilobyte, met 50 lagen en 100 id's; alle stukken van een tekst zijn samen hoogstens 1 megabyte. Dit stuk komt niet op de pagina.",
	"A piece is at most 256 kilobytes, with 50 levels and 100 ids; all pieces of a text together at most 1 megabyte. This piece is not on the page.")

/* L: links. */
X(LINK_TARGET, "L001", DIAG_ERROR, "koppeling naar een onbekende pagina", "link to an unknown page",
	"De koppeling wijst naar een bestand dat er niet is. Schrijf het pad vanaf het bestand "
        "waarin u werkt, "
	"bijvoorbeeld ../map/bestand.md, en een item van een register als ../register.yaml#naam.",
	"The link points to a file that is not there. Write the path from the file you work in, "
        "such as "
	"../folder/file.md, and an item of a register as ../register.yaml#name.")
X(LINK_ANCHOR, "L002", DIAG_ERROR, "koppeling naar een onbekend kopje of item",
	"link to an unknown heading or item",
	"De pagina bestaat, maar het deel achter # niet. Het is de tekst van een kopje in kleine "
        "letters, met "
	"streepjes in plaats van spaties; in een register is het de naam achter 'slug'.",
	"The page exists, but the part after # does not. It is a heading's text in lower case, "
        "with hyphens for "
	"spaces; in a register it is the name after 'slug'.")
X(LINK_UNSAFE, "L003", DIAG_ERROR, "dit adres is niet toegestaan", "this address is not allowed",
	"Een adres begint met http:, https:, mailto: of tel:, of is een pad naar een bestand van "
        "dit portfolio. "
	"Andere adressen kunnen een lezer schaden en komen nooit op de site.",
	"An address starts with http:, https:, mailto: or tel:, or is a path to a file of this "
        "portfolio. Others "
	"can harm a reader and never reach the site.")
X(LINK_OUTSIDE, "L004", DIAG_ERROR, "dit pad wijst buiten de inhoudsmap",
	"this path leaves the content folder",
	"Een pad begint bij het bestand waarin u werkt en blijft binnen de map met inhoud. Begin "
        "het niet met een "
	"schuine streep, en gebruik niet meer keer '../' dan er mappen zijn.",
	"A path starts at the file you work in and stays in the content folder. Do not start it "
        "with a slash, and "
	"use '../' no more often than there are folders.")
X(LINK_FILE, "L005", DIAG_ERROR, "dit bestand bestaat niet", "this file does not exist",
	"Controleer de naam van de afbeelding of het bestand, ook de hoofdletters en de letters "
        "achter de punt.",
	"Check the name of the image or file, its capitals too, and the letters after the dot.")
X(REF_UNKNOWN, "L006", DIAG_ERROR, "verwijzing naar iets dat niet bestaat",
	"reference to something that does not exist",
	"Dit veld noemt een ander record bij zijn korte naam (slug): de naam van het bestand "
        "zonder .md, of de "
	"waarde achter 'slug' in het register. Zo'n record is er niet.",
	"This field names another record by its slug: the file's name without .md, or the value "
        "after 'slug' in "
	"the register. There is no such record.")
X(REF_UNPUBLISHED, "L007", DIAG_ERROR, "verwijzing naar iets dat niet gepubliceerd wordt",
	"reference to something that is not published",
	"Het bestand is er wel, maar het is een concept of er staan fouten in. Publiceer of "
        "herstel het eerst, of "
	"haal de verwijzing weg.",
	"The file is there, but it is a draft or has errors. Publish or mend it first, or take the "
        "reference out.")
X(ADDRESS_TWICE, "L008", DIAG_ERROR, "twee pagina's met hetzelfde adres",
	"two pages with the same address",
	"Geef een van de twee bestanden een andere naam. Een naam die met per- begint, kan de "
        "pagina van een facet zijn.",
	"Give one of the two files another name. A name that starts with per- may be the page of a "
        "facet.")
X(FORMER_FORM, "L020", DIAG_ERROR, "dit kan geen oud adres zijn", "this cannot be a former address",
	"Schrijf het adres zoals het achter het adres van de site stond, zonder schuine streep vooraan: "
	"map/pagina.html, of map/ met een schuine streep aan het eind. Namen bestaan uit letters zonder "
	"accent, cijfers, '-' en '_'.",
	"Write the address as it stood behind that of the site, without a slash in front: "
	"folder/page.html, or folder/ with a slash at the end. Names are of letters without accents, "
	"digits, '-' and '_'.")
X(FORMER_TAKEN, "L021", DIAG_ERROR, "op dit oude adres staat al een pagina",
	"there is a page at this former address already",
	"Een oud adres leidt door naar de pagina die daar eerst stond. Dat kan niet als er nu een andere "
	"pagina staat, of als een ander bestand hetzelfde oude adres noemt. Haal het bij een van de twee "
	"weg.",
	"A former address leads on to the page that stood there. It cannot if another page stands there "
	"now, or if another file has the same former address. Take it out of one of the two.")
X(NOTE_CYCLE, "L009", DIAG_ERROR, "voetnoot die naar zichzelf verwijst",
	"footnote that refers to itself",
	"De tekst van deze voetnoot leidt, misschien via een andere voetnoot, weer naar zichzelf. "
        "Haal een van de "
	"verwijzingen weg.",
	"The text of this footnote leads back to itself, perhaps through another footnote. Take "
        "one of the "
	"references out.")
X(IMAGE_ALT, "L010", DIAG_WARNING, "afbeelding zonder beschrijving", "image without a description",
	"Schrijf tussen de vierkante haken wat er op de afbeelding te zien is, voor wie haar niet "
        "ziet: "
	"![Twee bewoners aan tafel](../beeld/tafel.jpg).",
	"Write between the brackets what the image shows, for those who do not see it: "
	"![Two residents at a table](../images/table.jpg).")
X(LINK_PRIVATE, "L011", DIAG_ERROR, "dit bestand staat niet in een map voor bijlagen",
	"this file is not in a folder of attachments",
	"Alleen wat staat in de mappen die het schema bij 'assets' noemt, komt op de site. Zet het "
        "bestand daar.",
	"Only what is in the folders that the schema names at 'assets' comes on the site. Put the "
        "file there.")

X(IMAGE_DATA, "L012", DIAG_ERROR, "een tabel met cijfers is geen afbeelding",
	"a table of figures is no image",
	"Het bestand achter deze afbeelding is een CSV-bestand. Zet het uitroepteken en de rest in "
        "een alinea voor zich "
	"alleen; dan kan een filter er een tabel van maken. Wilt u alleen naar het bestand "
        "verwijzen, haal dan het "
	"uitroepteken weg.",
	"The file behind this image is a CSV file. Put the exclamation mark and the rest in a "
        "paragraph of their own; "
	"then a filter can make a table of it. If you only want to point to the file, take out the "
        "exclamation mark.")

/* T: templates. */
X(TEMPLATE_TAG_OPEN, "T001", DIAG_ERROR, "accolades in het sjabloon worden niet gesloten",
	"a tag in the template is not closed",
	"Bij deze accolades {{ hoort een sluiting }} die ontbreekt. Bij {{{ hoort }}}, en bij {{= "
        "hoort =}}.",
	"These braces {{ need a closing }} that is not there. {{{ needs }}}, and {{= needs =}}.")
X(TEMPLATE_SECTION_OPEN, "T002", DIAG_ERROR, "deel van het sjabloon wordt niet gesloten",
	"a section of the template is not closed",
	"Een deel dat begint met {{#naam}}, {{^naam}}, {{<naam}} of {{$naam}} eindigt met "
        "{{/naam}}. Die sluiting ontbreekt.",
	"A part that begins with {{#name}}, {{^name}}, {{<name}} or {{$name}} ends with {{/name}}. "
        "That is missing.")
X(TEMPLATE_CLOSE, "T003", DIAG_ERROR, "dit sluit een ander deel van het sjabloon dan er open is",
	"this closes another section of the template than the one that is open",
	"Delen sluiten in omgekeerde volgorde: wat het laatst begon, eindigt het eerst, met "
        "dezelfde naam. Achter de "
	"melding staat welke sluiting verwacht werd en waar dat deel begon.",
	"Sections close in reverse order: what began last ends first, with the same name. The "
        "message says which "
	"closing tag was expected and where its section began.")
X(TEMPLATE_DELIMITERS, "T004", DIAG_ERROR,
	"zo kunnen de tekens rond een naam niet worden gewijzigd",
	"the delimiters cannot be changed like this",
	"Schrijf twee reeksen tekens met een spatie ertussen en zonder =-teken, zoals {{=<% %>=}}.",
	"Write two runs of characters with a space between them and no =, such as {{=<% %>=}}.")
X(TEMPLATE_UNKNOWN, "T005", DIAG_ERROR, "dit sjabloon bestaat niet", "this template does not exist",
	"Het sjabloon voegt een ander sjabloon in dat er niet is. De naam is die van het bestand "
        "zonder .mustache. Staat "
	"er een sterretje voor de naam, dan komt de naam uit de gegevens.",
	"The template includes another one that is not there. The name is that of the file without "
        ".mustache. With an "
	"asterisk before it, the name comes from the data.")
X(TEMPLATE_DEPTH, "T006", DIAG_ERROR, "sjablonen zitten te diep in elkaar",
	"templates are nested too deep",
	"Meer dan 100 delen of sjablonen staan in elkaar. Meestal voegt een sjabloon zichzelf in, "
        "misschien via een ander.",
	"More than 100 sections or templates are inside each other. Most often a template includes "
        "itself, perhaps "
	"through another.")
X(TEMPLATE_WORK, "T007", DIAG_ERROR, "sjabloon maakt een te grote pagina",
	"the template makes too large a page",
	"Het sjabloon doet meer dan tien miljoen stappen of maakt meer dan 64 MB. Kijk of "
        "sjablonen elkaar vele malen "
	"invoegen, of lijsten binnen lijsten worden herhaald.",
	"The template takes more than ten million steps or makes more than 64 MB. See whether "
        "templates include each "
	"other many times, or lists are repeated within lists.")
X(TEMPLATE_NAME, "T008", DIAG_ERROR, "geen geldige naam tussen de accolades",
	"no valid name between the braces",
	"Tussen de accolades staat een naam zonder spaties, zoals {{titel}} of {{site.titel}}.",
	"Between the braces goes one name without spaces, such as {{title}} or {{site.title}}.")

/* E: what is written. */
X(OUTPUT_WRITE, "E001", DIAG_SYSTEM, "niet te schrijven", "cannot write",
	"Het programma kan hier niets schrijven. Is de schijf vol, of mag u in deze map niet "
        "schrijven? Wat al "
	"gepubliceerd was is niet veranderd.",
	"The program cannot write here. Is the disk full, or may you not write in this folder? "
        "What was published "
	"has not changed.")
X(OUTPUT_FOREIGN, "E002", DIAG_ERROR, "deze map is niet door dit programma gemaakt",
	"this folder was not made by this program",
	"De bouw vervangt de hele map. Omdat er iets in staat dat dit programma niet maakte, "
        "gebeurt dat niet. Kies "
	"een andere map, of maak deze eerst leeg.",
	"The build replaces the whole folder. It holds what this program did not make, so that is "
        "not done. Choose "
	"another folder, or empty this one first.")
X(OUTPUT_LOCKED, "E003", DIAG_ERROR, "er is al een bouw bezig", "another build is running",
	"Een ander programma bouwt in dezelfde map. Wacht tot dat klaar is.",
	"Another program builds into the same folder. Wait until it is done.")
X(OUTPUT_PIECEMEAL, "E004", DIAG_REMARK,
	"de map kon niet in een keer vervangen worden; het ging bestand voor bestand",
	"the folder could not be replaced at once; it was done file by file",
	"Dat gebeurt als de map een koppelpunt is of op een ander bestandssysteem staat. Lezers "
        "konden heel even oude "
	"en nieuwe pagina's door elkaar zien.",
	"This happens if the folder is a mount point or stands on another file system. For a "
        "moment readers could see "
	"old and new pages side by side.")
X(ASSET_COPY, "E005", DIAG_ERROR, "afbeelding of bestand niet te lezen",
	"cannot read image or file", "Controleer of u dit bestand mag lezen.",
	"Check whether you may read this file.")
X(SEARCH_LIST, "E006", DIAG_REMARK, "de woordenlijst voor het zoeken (pakket wdutch) is er niet", "the word list for searching (package wdutch) is not there",
	"Het zoeken op de site werkt, maar vindt minder: samenstellingen worden alleen herkend aan de woorden van het portfolio zelf. Installeer haar met apt-get install wdutch, en bouw opnieuw.",
	"Searching works on the site, but finds less: compounds are known by the portfolio's own words alone. Install it with apt-get install wdutch, and build again.")
X(SEARCH_TEXT, "E007", DIAG_WARNING, "te veel tekst om helemaal te doorzoeken", "too much text to search all of it",
	"Van een bestand doorzoekt de site acht megabyte, met de namen van waar het naar verwijst erbij. Wat verder staat, is niet te vinden. Verdeel de tekst over meer bestanden.",
	"Of one file the site searches eight megabytes, with the names of what it refers to. What stands further on cannot be found. Divide the text over more files.")
X(BOOK_WRITE, "E101", DIAG_SYSTEM, "e-boek niet te schrijven", "cannot write the book",
	"Het programma kan het bestand van het e-boek niet maken. Kijk of de schijf vol is, of u "
        "in de map mag schrijven, en of de bestandsnaam niet te lang is.",
	"The program cannot make the book's file. See whether the disk is full, whether you may "
        "write in the folder, and whether the file's name is too long.")
X(BOOK_PAGE, "E102", DIAG_ERROR, "onbekende pagina in het e-boek", "unknown page in the book",
	"In `book` in schema.yaml staat een pagina die er niet is. Schrijf de naam van het bestand "
        "zonder .md, of haal de regel weg.",
	"`book` in schema.yaml names a page that does not exist. Write the file's name without "
        ".md, or take the line out.")
X(BOOK_IMAGE_TYPE, "E103", DIAG_ERROR, "soort afbeelding kan niet in een e-boek",
	"a book cannot hold this kind of image",
	"Een e-boek kent JPEG, PNG, GIF, WebP en SVG. Sla de afbeelding op als een van die soorten "
        "en pas de naam in de tekst aan.",
	"A book knows JPEG, PNG, GIF, WebP and SVG. Save the image as one of these and change its "
        "name in the text.")
X(BOOK_FACET, "E104", DIAG_ERROR, "onbekende keuze voor een e-boek; er is",
	"unknown selection for a book; there is",
	"--epub vraagt een keuze, als in --epub FACET=WAARDE. Welke facetten er zijn, staat bij "
        "`books` in schema.yaml.",
	"--epub takes a selection, as in --epub FACET=VALUE. `books` in schema.yaml tells which "
        "facets there are.")
X(BOOK_VALUE, "E105", DIAG_ERROR, "geen e-boek van deze keuze; er is",
	"no book of this selection; there is",
	"Geen enkel stuk heeft deze waarde. Van een record is de waarde de naam van het bestand "
        "zonder .md, of de slug.",
	"No record has this value. Of a record the value is the file's name without .md, or the "
        "slug.")
