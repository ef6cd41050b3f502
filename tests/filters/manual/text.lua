-- What pandoc.text has in pandoc 3.
local text = pandoc.text
local lines = {
	text.upper 'één' .. tostring(text == require 'pandoc.text') .. require 'text'.len 'één',
	text.subscript '1+(9-7) = 0' .. text.superscript '1+(9-7) = 23',
	tostring(text.subscript 'a1') .. tostring(text.superscript '2é'),
}
function Pandoc() return pandoc.Pandoc {pandoc.CodeBlock(table.concat(lines, '\n'))} end
