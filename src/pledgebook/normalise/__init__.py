"""What mentions refer to: whose document it is, which state a ministry is of, who "he" is.

Takes the reading, with parties and people as `recognise` found them. Gives the same mentions with states, full names and
members settled. `home` finds the author and the state that speaks; `parties` and `people` settle mentions; `cast` knows the
people of one document. Does not decide what is given to whom.
"""
