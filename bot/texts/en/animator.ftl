# What only those who run a network read.
animator-only = This is for those who run the network. A question? Ask them.
