-- Runs until it is stopped, several times a note, so that there is time for a signal.
while true do end
