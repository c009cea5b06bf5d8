# In a group or channel: linking it, and the network's digest, without names. What animators read when it no longer works.
group-hello = Hello, I am Boucle. If you run the eco-network, touch "Link" (or write /link): once a week I will post here what is new, without any name.
    .link = Link
group-which = Which eco-network should this group be linked to?
    .one = { $network }
group-linked = { $kind ->
    [channel] The channel “{ $title }” is linked to the { $network } eco-network. Every { weekday } at { $hour }:00 I post there what is new, without any name. To stop, remove me from the channel.
   *[group] This group is linked to the { $network } eco-network. Every { weekday } at { $hour }:00 I post here what is new, without any name{ $topic ->
        [yes] , in this topic
       *[no] { "" }
        }. To stop: /unlink.
    }
group-unlinked = Done: I no longer post anything here for the { $network } eco-network.
group-anonymous = You write here in the name of the group, so I cannot see who you are. Tap the button: I will know you, and the group does not see it. (Or turn off "Remain anonymous" in your administrator rights, then write it again.)
    .me = I run the network
group-private = Here I only post the digest of the eco-network. For everything else, let us talk in private:
    .open = Talk to me in private
group-digest = 📬 The { $network } eco-network, this week:
    .see = { $n } · See
group-line = { $n }. { CAPITAL(ACTIVITY($activity)) } { VERB($kind) }: { declaration-line }
group-removed = { $kind ->
    [channel] I was removed from the channel “{ $title }”: the digest no longer appears there. To have it back, add me as an administrator of the channel; I will ask you whether to link it.
   *[group] I was removed from the group “{ $title }”: the digest no longer appears there. To have it back, add me to the group and write /link there.
    }
group-muted = I may no longer write in “{ $title }”: the digest no longer appears there. Give me that right back in the settings of the { $kind ->
    [channel] channel
   *[group] group
    }; the link itself is kept.
group-moved = The group “{ $title }” became a supergroup: I stay in it and the link is kept. You have nothing to do.
channel-link = Link the channel “{ $title }” to the { $network } eco-network? I will post there what is new, once a week, without any name.
    .yes = Yes
    .no = No
channel-not = All right, I post nothing there.
