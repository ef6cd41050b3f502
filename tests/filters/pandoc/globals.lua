local utils = require 'pandoc.utils'
function Para(p) local s = utils.stringify(p) return pandoc.Para{pandoc.Str(s), pandoc.Space(), pandoc.Str(#FORMAT > 0 and "x" or "y")} end
