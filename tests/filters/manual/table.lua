-- The parts of a table as pandoc 3 has them: types without a prefix, TableBody, Caption.
local t = pandoc.utils.type
local body = pandoc.TableBody({pandoc.Row {pandoc.Cell 'a'}}, {}, 1, {'b'})
local made = pandoc.Table(pandoc.Caption('lang', 'kort'), {{'AlignLeft'}}, pandoc.TableHead {}, {body}, pandoc.TableFoot {})
local types = {t(made.head), t(made.bodies[1].body[1]), t(made.bodies[1].body[1].cells[1]), t(made.foot), t(made.caption)}
made.head.classes:insert 'k'
function Pandoc() return pandoc.Pandoc {pandoc.Para(table.concat(types, ' ')), made} end
