"""Finds what the characters say: amounts, counts, dates, parties, people, goods.

Takes a `Reading` cut into sentences. Gives mentions in text order.
Does not decide which mention belongs to which or whom a short form means, and does not know other documents.
"""
