function Str(s) return pandoc.Str(s.text:upper()) end
