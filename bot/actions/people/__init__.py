"""What a person does about themself and their company: begin, join, choose, pause, erase."""
