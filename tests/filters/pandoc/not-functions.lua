-- Only functions count; other globals may have the names of elements.
Emph = 'een string'
Para = {}
Strong = pandoc.Emph
